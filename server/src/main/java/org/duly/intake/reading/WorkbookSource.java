package org.duly.intake.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.duly.intake.Layout;
import org.duly.intake.Limits;
import org.duly.intake.Line;
import org.duly.intake.Unreadable;
import org.duly.intake.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/** Rows of the first visible sheet of a workbook that has any. */
public final class WorkbookSource implements RowSource {

    /** What opening a workbook came to. */
    public sealed interface Attempt {}

    /** It can be read. */
    public record Found(WorkbookSource source) implements Attempt {}

    /** It cannot be read. */
    public record Refused(Unreadable why) implements Attempt {}

    private final ReadableWorkbook workbook;
    private final String sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final CellText cells;
    private long last;

    private WorkbookSource(ReadableWorkbook workbook, Sheet sheet, Limits limits) throws IOException {
        this.workbook = workbook;
        this.sheet = sheet.getName();
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.cells = new CellText(limits);
    }

    public static Attempt open(Path file, Limits limits) throws IOException {
        ReadableWorkbook workbook;
        try {
            workbook = workbook(file);
        } catch (IOException | RuntimeException e) {
            return new Refused(Unreadable.because(Reason.BROKEN_WORKBOOK, 0));
        }
        try {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE && hasContent(sheet)) {
                    return new Found(new WorkbookSource(workbook, sheet, limits));
                }
            }
            workbook.close();
            return new Refused(Unreadable.because(Reason.EMPTY));
        } catch (IOException | RuntimeException e) {
            workbook.close();
            return new Refused(Unreadable.because(Reason.BROKEN_WORKBOOK, 0));
        }
    }

    @Override
    public @Nullable Line next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            last = row.getRowNum();
            return cells.row(row);
        } catch (ExcelReaderException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException e) {
            return Unreadable.because(Reason.BROKEN_WORKBOOK, last);
        }
    }

    @Override
    public Layout layout(long headerRow, List<String> columns) {
        return new Layout(Layout.Format.XLSX, null, null, sheet, headerRow, columns);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    /** Workbooks written by small programs may have no styles; then numbers have no format to tell days by. */
    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    private static boolean hasContent(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.getFirstNonEmptyCell().isPresent());
        }
    }
}
