package org.duly.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.duly.intake.Limits;
import org.duly.intake.Unreadable;
import org.duly.intake.Unreadable.Reason;

/** What a file is, by its first bytes. */
public sealed interface FileKind {

    /** A text with separators. */
    record Text(Encoding encoding) implements FileKind {}

    /** A zip archive that unpacks within bounds and holds a workbook. */
    record Workbook() implements FileKind {}

    /** Nothing that can be read. */
    record Refused(Unreadable why) implements FileKind {}

    static FileKind of(Path file, Limits limits) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            return refused(Reason.EMPTY);
        }
        if (starts(head, 'P', 'K')) {
            Unreadable unsafe = WorkbookGuard.inspect(file, limits);
            return unsafe == null ? new Workbook() : new Refused(unsafe);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return refused(OldWorkbook.isEncrypted(file) ? Reason.PASSWORD : Reason.OLD_XLS);
        }
        if (starts(head, 0x1F, 0x8B) || starts(head, 'R', 'a', 'r', '!') || starts(head, '7', 'z', 0xBC)) {
            return refused(Reason.COMPRESSED);
        }
        if (isWebPage(head)) {
            return refused(Reason.HTML);
        }
        return switch (Encoding.of(file, head)) {
            case Encoding.Found found -> new Text(found.encoding());
            case Encoding.Undecodable undecodable -> new Refused(undecodable.why());
        };
    }

    private static FileKind refused(Reason reason) {
        return new Refused(Unreadable.because(reason));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(1 << 16);
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWebPage(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        String start = text.substring(Math.min(text.length(), Math.max(0, text.indexOf('<'))))
                .strip();
        boolean markupFirst = text.indexOf('<') >= 0 && text.indexOf('<') <= 4;
        return markupFirst
                && (start.startsWith("<html")
                        || start.startsWith("<!doctype")
                        || start.startsWith("<table")
                        || start.startsWith("<?xml")
                        || start.startsWith("<meta"));
    }
}
