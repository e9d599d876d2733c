package org.duly.compliance.conformance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duly.compliance.json.MalformedFacts;

/** The lines of a file one after the other, so that a file of any length takes the memory of one line. */
final class CaseLines {
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What is done with a line; a line that cannot be read may be refused as malformed. */
    interface Reader {
        void line(int number, Text text);
    }

    /** The text of a line, or the reason why there is none. */
    interface Text {
        String read();
    }

    private CaseLines() {}

    static void forEach(Path file, Reader reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 1;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    hand(number++, line, reader);
                    line.reset();
                } else if (line.size() <= LONGEST) {
                    line.write(next);
                }
            }
            if (line.size() > 0) {
                hand(number, line, reader);
            }
        }
    }

    private static void hand(int number, ByteArrayOutputStream line, Reader reader) {
        byte[] bytes = line.toByteArray();
        reader.line(number, () -> text(number, bytes));
    }

    private static String text(int number, byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new MalformedFacts("", "longer than 16 MiB");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String plain = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return plain.endsWith("\r") ? plain.substring(0, plain.length() - 1) : plain;
        } catch (CharacterCodingException e) {
            throw new MalformedFacts("", "not UTF-8");
        }
    }
}
