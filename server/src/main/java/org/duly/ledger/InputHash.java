package org.duly.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Fingerprint of a command's input, by which a repetition is told from a contradiction. */
final class InputHash {

    private InputHash() {}

    /** SHA-256 of the values' text, in hexadecimal. */
    static String of(Object... input) {
        String text = Arrays.stream(input).map(String::valueOf).collect(Collectors.joining("|"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }
}
