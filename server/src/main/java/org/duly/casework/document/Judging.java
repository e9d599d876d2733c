package org.duly.casework.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duly.casework.FileType;

/** Judges what a file is by its content, whatever its name says. */
final class Judging {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Judging() {}

    /** The type; empty for anything that may not lie on a case. */
    static Optional<FileType> type(byte[] content) {
        if (starts(content, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(FileType.PDF);
        } else if (starts(content, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(FileType.JPEG);
        } else if (starts(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(FileType.PNG);
        } else if (starts(content, 'P', 'K', 3, 4)) {
            return office(PackedNames.of(content));
        }
        return script(content) || !text(content) ? Optional.empty() : Optional.of(FileType.TXT);
    }

    private static Optional<FileType> office(Set<String> names) {
        boolean runs =
                names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
        if (runs || !names.contains("[Content_Types].xml")) {
            return Optional.empty();
        } else if (names.contains("word/document.xml")) {
            return Optional.of(FileType.DOCX);
        }
        return names.contains("xl/workbook.xml") ? Optional.of(FileType.XLSX) : Optional.empty();
    }

    private static boolean script(byte[] content) {
        return starts(content, '#', '!');
    }

    private static boolean text(byte[] content) {
        if (starts(content, 0xFF, 0xFE)) {
            return readable(content, UTF_16LE);
        } else if (starts(content, 0xFE, 0xFF)) {
            return readable(content, UTF_16BE);
        }
        return readable(content, UTF_8) || readable(content, GB18030);
    }

    private static boolean readable(byte[] content, Charset charset) {
        try {
            // A fresh decoder reports what it cannot read instead of replacing it.
            CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(content));
            return text.chars().noneMatch(c -> Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean starts(byte[] content, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
