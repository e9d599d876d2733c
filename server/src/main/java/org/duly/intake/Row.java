package org.duly.intake;

import java.util.List;
import java.util.Map;

/**
 * A row of a table, as text.
 *
 * @param number row number as a spreadsheet program shows it, from 1
 * @param values one per column, empty where the cell is
 * @param faults by column, counted from 0; {@link Fault#SURPLUS} stands one past the last
 */
public record Row(long number, List<String> values, Map<Integer, Fault> faults) implements Line {

    /** The text of a column, counted from 0; empty beyond the last. */
    public String value(int column) {
        return column < values.size() ? values.get(column) : "";
    }

    public boolean isBlank() {
        return values.stream().allMatch(String::isBlank);
    }
}
