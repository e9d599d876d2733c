package org.duly.casework.sop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.duly.kernel.BusinessClock;

/**
 * The house's own hours for calls, inside which planned times are laid, and the days on which wages are usually paid.
 * Whether a call is lawful at a time is for the gate alone.
 *
 * @param open first minute of the day
 * @param close end of the day
 * @param paydays days of the month; one beyond the end of a month means its last day
 */
record Hours(LocalTime open, LocalTime close, List<Integer> paydays) {

    Hours {
        paydays = paydays.stream().sorted().toList();
    }

    /** The same instant inside the hours, else the next opening. */
    Instant within(Instant instant) {
        ZonedDateTime local = instant.atZone(BusinessClock.ZONE);
        if (local.toLocalTime().isBefore(open)) {
            return local.with(open).toInstant();
        }
        return local.toLocalTime().isAfter(close) ? local.plusDays(1).with(open).toInstant() : instant;
    }

    /** The first payday from {@code first} to {@code last}. */
    Optional<LocalDate> paydayWithin(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(this::isPayday).findFirst();
    }

    private boolean isPayday(LocalDate day) {
        int lastOfMonth = day.lengthOfMonth();
        return paydays.stream().anyMatch(payday -> Math.min(payday, lastOfMonth) == day.getDayOfMonth());
    }
}
