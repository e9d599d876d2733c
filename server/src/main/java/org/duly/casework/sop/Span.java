package org.duly.casework.sop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.WorkingDays;

/** A length of time as the procedure states it, such as {@code 2 calendar-days}. */
record Span(int amount, Unit unit) {

    /** What is counted. */
    enum Unit {
        HOURS,
        CALENDAR_DAYS,
        WORKING_DAYS;

        /** As written in the file. */
        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    boolean inHours() {
        return unit == Unit.HOURS;
    }

    /** The day this span after {@code asOf}. */
    LocalDate dayAfter(Instant asOf, WorkingDays calendar) {
        LocalDate today = LocalDate.ofInstant(asOf, BusinessClock.ZONE);
        return switch (unit) {
            case HOURS -> LocalDate.ofInstant(asOf.plus(Duration.ofHours(amount)), BusinessClock.ZONE);
            case CALENDAR_DAYS -> today.plusDays(amount);
            case WORKING_DAYS -> calendar.after(today, amount);
        };
    }
}
