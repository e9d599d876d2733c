package org.duly.intake.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.duly.intake.Fault;
import org.duly.intake.Limits;
import org.duly.intake.Line;
import org.duly.intake.Row;
import org.duly.intake.Unreadable;
import org.duly.intake.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/** Writes cells of a workbook as text, exactly: days as ISO dates, numbers without exponent or rounding noise. */
final class CellText {

    /** Spreadsheet programs keep this many digits of a number and silently lose the rest. */
    private static final int KEPT_DIGITS = 15;

    private static final MathContext KEPT = new MathContext(KEPT_DIGITS);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Limits limits;
    private final NumberFormats formats = new NumberFormats();

    CellText(Limits limits) {
        this.limits = limits;
    }

    Line row(org.dhatim.fastexcel.reader.Row row) {
        int width = row.getCellCount();
        List<String> values = new ArrayList<>(width);
        Map<Integer, Fault> faults = Map.of();
        for (int column = 0; column < width; column++) {
            Cell cell = row.getCell(column);
            String text = cell == null ? "" : text(cell);
            if (text.length() > limits.cellCharacters()) {
                return Unreadable.because(Reason.CELL_TOO_LONG, row.getRowNum(), limits.cellCharacters());
            }
            values.add(text);
            Fault fault = cell == null ? null : fault(cell, text);
            if (fault != null) {
                faults = faults.isEmpty() ? new HashMap<>() : faults;
                faults.put(column, fault);
            }
        }
        return new Row(row.getRowNum(), values, faults);
    }

    private String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER -> number(cell);
            case STRING -> cell.getValue() == null ? "" : cell.asString();
            case BOOLEAN -> "1".equals(cell.getRawValue()) ? "TRUE" : "FALSE";
            case FORMULA, ERROR -> cell.getRawValue() == null ? "" : cell.getRawValue();
        };
    }

    private static @Nullable Fault fault(Cell cell, String text) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return Fault.FORMULA;
        }
        if (cell.getType() == CellType.ERROR) {
            return Fault.ERROR;
        }
        boolean long16 = cell.getType() == CellType.NUMBER
                && text.chars().filter(Character::isDigit).count() > KEPT_DIGITS
                && text.indexOf('-') <= 0
                && text.indexOf('.') < 0;
        return long16 ? Fault.ROUNDED : null;
    }

    private String number(Cell cell) {
        BigDecimal number = cell.asNumber();
        NumberFormats.Kind kind = formats.kind(cell.getDataFormatId(), cell.getDataFormatString());
        return switch (kind) {
            case NumberFormats.Day _ -> day(cell.asDate());
            case NumberFormats.Padded padded
            when number.scale() <= 0 && number.signum() >= 0 ->
                "0".repeat(Math.max(0, padded.digits() - plain(number).length())) + plain(number);
            case NumberFormats.Padded _, NumberFormats.Plain _ -> plain(number);
        };
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : INSTANT.format(moment);
    }

    private static String plain(BigDecimal number) {
        BigDecimal kept = number.round(KEPT);
        return kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
    }
}
