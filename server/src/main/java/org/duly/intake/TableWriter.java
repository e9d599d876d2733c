package org.duly.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a table for people who open it in a spreadsheet program: CSV in UTF-8 with a byte order mark. A value that
 * such a program would run as a formula is made text by a leading apostrophe.
 */
public final class TableWriter implements Closeable {

    private static final Pattern HARMLESS = Pattern.compile("[-+]?[\\d,. ()-]*");

    private final CsvWriter csv;

    public TableWriter(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    public void row(List<String> values) {
        csv.writeRecord(values.stream().map(TableWriter::neutral).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** The value as text that no spreadsheet program runs. */
    public static String neutral(String value) {
        if (value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0) {
            return value;
        }
        boolean number = value.charAt(0) != '=' && HARMLESS.matcher(value).matches();
        return number ? value : "'" + value;
    }

    /** Takes back what {@link #neutral} did, when such a file is read again. */
    public static String plain(String value) {
        boolean neutralised = value.length() > 1
                && value.charAt(0) == '\''
                && !neutral(value.substring(1)).equals(value.substring(1));
        return neutralised ? value.substring(1) : value;
    }
}
