package org.duly.intake;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file was understood.
 *
 * @param charset of a text file, or null for a workbook
 * @param delimiter of a text file, or null for a workbook
 * @param sheet name of the sheet that is read, or null for a text file
 * @param headerRow row number of the names of the columns
 * @param columns their names, made distinct; {@code #7} where the seventh has none
 */
public record Layout(
        Format format,
        @Nullable Charset charset,
        @Nullable Character delimiter,
        @Nullable String sheet,
        long headerRow,
        List<String> columns) {

    public Layout {
        columns = List.copyOf(columns);
    }

    /** What kind of file. */
    public enum Format {
        TEXT,
        XLSX
    }
}
