package org.duly.intake.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compound files of old: either an .xls, or a modern workbook locked with a password. */
final class OldWorkbook {

    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private OldWorkbook() {}

    static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int matched = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == (LOCKED[matched] & 0xFF)) {
                    matched++;
                } else {
                    matched = next == (LOCKED[0] & 0xFF) ? 1 : 0;
                }
                if (matched == LOCKED.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
