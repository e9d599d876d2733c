package org.duly.casework.sop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * When the next step is due after an outcome.
 *
 * @param after the usual time
 * @param min not before this, whatever was named; null if at any time
 * @param max not after this, whatever was named
 * @param at local time of day; null keeps the time of day of the outcome
 * @param named whether a time the debtor named comes before the usual one
 * @param atOnce whether work may begin before it is due
 * @param workingDay whether it must fall on a working day if any lies within the limit
 * @param payday whether it moves to the next payday if one lies within the limit
 * @param offHours whether it may lie outside the house's hours, as paperwork and the day's list may
 */
record Window(
        Span after,
        @Nullable Span min,
        Span max,
        @Nullable LocalTime at,
        boolean named,
        boolean atOnce,
        boolean workingDay,
        boolean payday,
        boolean offHours) {

    /** When it is due, counted from {@code asOf}. */
    Instant due(Instant asOf, @Nullable Instant until, Hours hours, WorkingDays calendar) {
        if (named && until != null) {
            return ahead(until, asOf, calendar);
        }
        Instant ahead = ahead(usual(asOf, hours, calendar), asOf, calendar);
        return offHours ? ahead : open(ahead, hours, calendar);
    }

    /** The planned time inside the limits, and never one that has passed. */
    private Instant ahead(Instant planned, Instant asOf, WorkingDays calendar) {
        Instant bounded = bound(planned, asOf, calendar);
        return bounded.isBefore(asOf) ? asOf : bounded;
    }

    /** The house sets no deadline for its closed hours; only the debtor may name one. */
    private Instant open(Instant ahead, Hours hours, WorkingDays calendar) {
        Instant inside = hours.within(ahead);
        if (!onWorkingDays() || inside.equals(ahead)) {
            return inside;
        }
        LocalDate day = local(inside).toLocalDate();
        return instant(calendar.onOrAfter(day), local(inside).toLocalTime());
    }

    /** Whether it must fall on a day that is worked. */
    boolean onWorkingDays() {
        return workingDay || after.unit() == Span.Unit.WORKING_DAYS;
    }

    private Instant usual(Instant asOf, Hours hours, WorkingDays calendar) {
        if (after.inHours()) {
            return hours.within(asOf.plus(Duration.ofHours(after.amount())));
        }
        LocalDate day = after.dayAfter(asOf, calendar);
        LocalDate last = max.dayAfter(asOf, calendar);
        if (payday) {
            day = hours.paydayWithin(today(asOf).plusDays(1), last).orElse(day);
        }
        return at != null
                ? instant(day, at)
                : hours.within(instant(day, local(asOf).toLocalTime()));
    }

    private Instant bound(Instant planned, Instant asOf, WorkingDays calendar) {
        if (max.inHours()) {
            Instant last = asOf.plus(Duration.ofHours(max.amount()));
            return planned.isAfter(last) ? last : planned;
        }
        LocalDate day = local(planned).toLocalDate();
        LocalDate first = min == null ? today(asOf) : min.dayAfter(asOf, calendar);
        LocalDate last = max.dayAfter(asOf, calendar);
        LocalDate bounded = day.isBefore(first) ? first : day.isAfter(last) ? last : day;
        LocalDate worked = onWorkingDays() ? worked(bounded, first, last, calendar) : bounded;
        return instant(worked, local(planned).toLocalTime());
    }

    /** The next working day within the limits, else the one before; the next one if the limits hold none at all. */
    private static LocalDate worked(LocalDate day, LocalDate first, LocalDate last, WorkingDays calendar) {
        LocalDate next = calendar.onOrAfter(day);
        if (!next.isAfter(last)) {
            return next;
        }
        LocalDate before = calendar.onOrBefore(day);
        return before.isBefore(first) ? next : before;
    }

    private static LocalDate today(Instant asOf) {
        return local(asOf).toLocalDate();
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(BusinessClock.ZONE);
    }

    private static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }
}
