package org.duly.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.duly.intake.Unreadable;
import org.duly.intake.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is encoded. Decided over the whole file, not a sample: a strict decoder must accept every byte.
 *
 * @param markBytes length of the byte order mark to pass over
 */
public record Encoding(Charset charset, int markBytes) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** The answer to which encoding. */
    sealed interface Detected {}

    record Found(Encoding encoding) implements Detected {}

    record Undecodable(Unreadable why) implements Detected {}

    static Detected of(Path file, byte[] head) throws IOException {
        Encoding marked = byMark(head);
        if (marked != null) {
            long bad = marked.firstUndecodableLine(file);
            return bad == 0 ? new Found(marked) : undecodable(bad);
        }
        Charset wide = byZeros(head);
        if (wide != null) {
            Encoding encoding = new Encoding(wide, 0);
            return encoding.firstUndecodableLine(file) == 0 ? new Found(encoding) : notATable();
        }
        if (hasZero(head)) {
            return notATable();
        }
        Encoding utf8 = new Encoding(StandardCharsets.UTF_8, 0);
        long bad = utf8.firstUndecodableLine(file);
        if (bad == 0) {
            return new Found(utf8);
        }
        Encoding chinese = new Encoding(GB18030, 0);
        boolean decodes = chinese.firstUndecodableLine(file) == 0 && ChineseLikeness.of(file);
        return decodes ? new Found(chinese) : undecodable(bad);
    }

    /** A decoder that reports what it cannot decode instead of replacing it. */
    CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private long firstUndecodableLine(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(markBytes);
            return StrictDecoding.firstBadLine(in, decoder());
        }
    }

    private static @Nullable Encoding byMark(byte[] head) {
        List<Encoding> marks = List.of(
                new Encoding(StandardCharsets.UTF_8, 3),
                new Encoding(StandardCharsets.UTF_16LE, 2),
                new Encoding(StandardCharsets.UTF_16BE, 2));
        for (Encoding encoding : marks) {
            byte[] mark = "\uFEFF".getBytes(encoding.charset);
            if (head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length)) {
                return encoding;
            }
        }
        return null;
    }

    /** In UTF-16 every digit, separator and line end leaves a zero byte, always on the same side. */
    private static @Nullable Charset byZeros(byte[] head) {
        int pairs = head.length / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        if (odd * 10 > pairs && even * 100 <= pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return even * 10 > pairs && odd * 100 <= pairs ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean hasZero(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static Detected undecodable(long line) {
        return new Undecodable(Unreadable.because(Reason.ENCODING, line));
    }

    private static Detected notATable() {
        return new Undecodable(Unreadable.because(Reason.NOT_A_TABLE));
    }
}
