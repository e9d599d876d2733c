package org.duly.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the author of a file writes days, where the text alone does not say.
 *
 * @param order of day and month in {@code 1/2/2026}
 * @param pattern a pattern of {@link java.time.format.DateTimeFormatter} that goes before everything else, or null
 * @param epoch the day that plain numbers count from, or null for the one of spreadsheet programs
 */
public record DateStyle(
        Order order, @Nullable String pattern, @Nullable LocalDate epoch) {

    /** Year first always; {@code 1/2/2026} is refused because nobody can know which it is. */
    public static DateStyle yearFirst() {
        return new DateStyle(Order.YEAR_FIRST, null, null);
    }

    /** {@code 1/2/2026} is the second of January. */
    public static DateStyle monthFirst() {
        return new DateStyle(Order.MONTH_FIRST, null, null);
    }

    /** {@code 1/2/2026} is the first of February. */
    public static DateStyle dayFirst() {
        return new DateStyle(Order.DAY_FIRST, null, null);
    }

    /** Which comes first where the year comes last. */
    public enum Order {
        YEAR_FIRST,
        MONTH_FIRST,
        DAY_FIRST
    }
}
