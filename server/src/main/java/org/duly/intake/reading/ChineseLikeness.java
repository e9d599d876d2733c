package org.duly.intake.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells Chinese text in GB18030 from western text in an old code page: GB18030 accepts nearly any bytes, but in real
 * Chinese nearly every character lies in the core set, where both bytes are high, while in western text a high byte is
 * followed by an ordinary letter.
 */
final class ChineseLikeness {

    private static final int HIGH = 0xA1;

    private ChineseLikeness() {}

    static boolean of(Path file) throws IOException {
        long core = 0;
        long pairs = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int first = in.read(); first >= 0; first = in.read()) {
                if (first < 0x80) {
                    continue;
                }
                int second = in.read();
                pairs++;
                core += first >= HIGH && second >= HIGH ? 1 : 0;
            }
        }
        return core * 10 >= pairs * 7;
    }
}
