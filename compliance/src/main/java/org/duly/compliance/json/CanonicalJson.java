package org.duly.compliance.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one written form of a record: keys sorted, no spaces, UTF-8, every known fact stated, unknown ones left out. */
public final class CanonicalJson {
    private CanonicalJson() {}

    public static byte[] write(Record value) {
        StringBuilder out = new StringBuilder(2048);
        new RecordWriter(out).value(value);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads back what {@link #write} wrote. */
    public static <T extends Record> T read(byte[] json, Class<T> type) {
        return RecordReader.ofStored().read(JsonText.parse(new String(json, StandardCharsets.UTF_8)), type);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
