package org.duly.intake.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.duly.intake.Limits;
import org.duly.intake.Unreadable;
import org.duly.intake.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a workbook into nothing before anything reads it, to know that it is whole and how large it really becomes:
 * sizes declared in a zip archive can lie.
 */
final class WorkbookGuard {

    private static final int MOST_ENTRIES = 2_000;
    private static final String SHARED_TEXT = "xl/sharedStrings.xml";
    /** Below this size a high ratio harms nobody: blank rows pack very well. */
    private static final long HARMLESS = 64L << 20;

    private final Limits limits;
    private final byte[] buffer = new byte[1 << 16];
    private final long packed;
    private long inflated;

    private WorkbookGuard(long packed, Limits limits) {
        this.packed = packed;
        this.limits = limits;
    }

    /** Why the file must not be read further, or null if it may. */
    static @Nullable Unreadable inspect(Path file, Limits limits) throws IOException {
        WorkbookGuard guard = new WorkbookGuard(Files.size(file), limits);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                return Unreadable.because(Reason.ZIP_BOMB);
            }
            if (zip.getEntry("xl/workbook.xml") == null || zip.getEntry("[Content_Types].xml") == null) {
                return Unreadable.because(Reason.NOT_A_WORKBOOK);
            }
            return guard.inspect(zip);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return Unreadable.because(Reason.BROKEN_ZIP);
        }
    }

    private @Nullable Unreadable inspect(ZipFile zip) throws IOException {
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            Unreadable why = inspect(zip, entry);
            if (why != null) {
                return why;
            }
        }
        return null;
    }

    private @Nullable Unreadable inspect(ZipFile zip, ZipEntry entry) throws IOException {
        long own = 0;
        CellAddresses addresses = new CellAddresses();
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.readNBytes(buffer, 0, buffer.length); read > 0; read = in.read(buffer)) {
                boolean strange = own == 0 && entry.getName().endsWith(".xml") && startsStrangely(read);
                if (strange || (sheet && addresses.reachTooFar(buffer, read))) {
                    return Unreadable.because(Reason.UNSAFE_XML);
                }
                own += read;
                inflated += read;
                if (isTooMuch() || (entry.getName().equals(SHARED_TEXT) && own > limits.sharedTextBytes())) {
                    return Unreadable.because(Reason.ZIP_BOMB);
                }
            }
        }
        return null;
    }

    private boolean isTooMuch() {
        return inflated > limits.inflatedBytes()
                || (inflated > HARMLESS && inflated / Math.max(1, packed) > limits.inflateRatio());
    }

    /** Declares entities, or comes in an encoding in which that could be hidden. */
    private boolean startsStrangely(int read) {
        String start = new String(buffer, 0, Math.min(read, 4096), StandardCharsets.ISO_8859_1);
        return start.indexOf('\0') >= 0 || start.contains("<!DOCTYPE");
    }
}
