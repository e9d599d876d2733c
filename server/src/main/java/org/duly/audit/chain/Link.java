package org.duly.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.duly.audit.AuditTrail.Entry;

/** How an entry is hashed onto the chain: SHA-256 over the previous hash and every field, length-prefixed. */
final class Link {

    /** What the first entry follows. */
    static final byte[] GENESIS = new byte[32];

    private Link() {}

    static byte[] hash(byte[] previous, Entry entry) {
        MessageDigest digest = sha256();
        digest.update(previous);
        add(digest, entry.id().toString());
        add(digest, entry.recordedAt().toString());
        add(digest, entry.actor() == null ? "" : entry.actor().toString());
        add(digest, entry.actorName());
        add(digest, entry.kind().name());
        add(digest, entry.act());
        add(digest, entry.subject() == null ? "" : entry.subject());
        add(digest, entry.detail());
        return digest.digest();
    }

    /** The length before the text keeps neighbours apart: "ab","c" is not "a","bc". */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
