package org.duly.daily.work;

import java.time.Instant;
import java.time.LocalDate;
import org.duly.casework.CaseBook;
import org.duly.daily.store.Standing.Late;
import org.jspecify.annotations.Nullable;

/**
 * How late the step of a case is. Pure.
 *
 * @param steadyUntil the first business date on which the passing of time alone makes it later
 */
record Deadline(Late late, LocalDate steadyUntil) {

    static Deadline of(CaseBook book, BusinessDay day) {
        if (isBehind(book.escalates(), day)) {
            return new Deadline(Late.ESCALATED, LocalDate.MAX);
        }
        if (isBehind(book.due(), day)) {
            return new Deadline(Late.OVERDUE, next(book.escalates(), day));
        }
        return new Deadline(Late.IN_TIME, next(book.due(), day));
    }

    private static boolean isBehind(@Nullable Instant at, BusinessDay day) {
        return at != null && at.isBefore(day.asOf());
    }

    private static LocalDate next(@Nullable Instant at, BusinessDay day) {
        return at == null ? LocalDate.MAX : day.firstAfter(at);
    }
}
