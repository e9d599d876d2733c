package org.duly.intake.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duly.intake.Layout;
import org.duly.intake.Limits;
import org.duly.intake.Line;
import org.duly.intake.Row;
import org.duly.intake.Unreadable;
import org.duly.intake.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/** Rows of a text file with separators. */
public final class TextSource implements RowSource {

    private static final int SAMPLE = 1 << 16;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CloseableIterator<CsvRecord> records;
    private final Encoding encoding;
    private final char delimiter;
    private final Limits limits;
    private long number;
    private long lastLine;

    private TextSource(CloseableIterator<CsvRecord> records, Encoding encoding, char delimiter, Limits limits) {
        this.records = records;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    public static TextSource open(Path file, Encoding encoding, Limits limits) throws IOException {
        char delimiter = Delimiters.find(sample(file, encoding));
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(limits.cellCharacters())
                .ofCsvRecord(characters(file, encoding));
        return new TextSource(reader.iterator(), encoding, delimiter, limits);
    }

    @Override
    public @Nullable Line next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord csv = records.next();
            lastLine = csv.getStartingLineNumber();
            return new Row(++number, csv.getFields(), Map.of());
        } catch (CsvParseException e) {
            return why(e);
        }
    }

    @Override
    public Layout layout(long headerRow, List<String> columns) {
        return new Layout(Layout.Format.TEXT, encoding.charset(), delimiter, null, headerRow, columns);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Unreadable why(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        Throwable cause = e.getCause();
        String told = cause == null ? message : message + " " + cause.getMessage();
        Matcher line = LINE.matcher(told);
        long at = line.find() ? Long.parseLong(line.group(1)) : lastLine + 1;
        return told.contains("buffer") || told.contains("maximum")
                ? Unreadable.because(Reason.CELL_TOO_LONG, at, limits.cellCharacters())
                : Unreadable.because(Reason.QUOTES, at);
    }

    private static Reader characters(Path file, Encoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.markBytes());
        return new BufferedReader(new InputStreamReader(in, encoding.decoder()), 1 << 16);
    }

    private static String sample(Path file, Encoding encoding) throws IOException {
        try (Reader reader = characters(file, encoding)) {
            char[] sample = new char[SAMPLE];
            int length = 0;
            for (int read = 0; read >= 0 && length < SAMPLE; read = reader.read(sample, length, SAMPLE - length)) {
                length += read;
            }
            return new String(sample, 0, length);
        }
    }
}
