package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.duly.compliance.facts.AgreedHours;
import org.duly.compliance.facts.Channel;

/** The hours the debtor agreed to, or asked to be called in, as they stand at an instant. */
final class AgreedWindows {
    private AgreedWindows() {}

    /** Whether an instant lies in hours that were agreed on or asked for; the end is outside. */
    static boolean contains(Situation situation, Instant when) {
        for (AgreedHours hours : situation.consumer().agreedHours()) {
            if (stands(situation, hours, when)
                    && isUsable(situation, hours)
                    && covers(hours, LocalDateTime.ofInstant(when, situation.legalZone()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an agreement governs the day, so that the default window does not. */
    static boolean replaced(Situation situation, Instant when) {
        for (AgreedHours hours : situation.consumer().agreedHours()) {
            if (hours.kind() == AgreedHours.Kind.AGREEMENT
                    && stands(situation, hours, when)
                    && isFor(hours, situation.dayOf(when))) {
                return true;
            }
        }
        return false;
    }

    /** The clock times at which hours of the debtor's own begin. */
    static List<LocalTime> openings(Situation situation) {
        return situation.consumer().agreedHours().stream()
                .map(AgreedHours::from)
                .toList();
    }

    private static boolean stands(Situation situation, AgreedHours hours, Instant when) {
        boolean sameLender = hours.with() == null
                || situation.lender() == null
                || hours.with().equals(situation.lender().id());
        return sameLender && hours.standsAt(when);
    }

    /** A call-back is a wish to be called, not to be visited or written to. */
    private static boolean isUsable(Situation situation, AgreedHours hours) {
        return hours.kind() == AgreedHours.Kind.AGREEMENT || situation.attempt().channel() == Channel.PHONE_CALL;
    }

    private static boolean covers(AgreedHours hours, LocalDateTime when) {
        LocalDate today = when.toLocalDate();
        return coversFrom(hours, today, when) || coversFrom(hours, today.minusDays(1), when);
    }

    private static boolean coversFrom(AgreedHours hours, LocalDate day, LocalDateTime when) {
        LocalDateTime start = day.atTime(hours.from());
        LocalDateTime end = (hours.to().isAfter(hours.from()) ? day : day.plusDays(1)).atTime(hours.to());
        return isFor(hours, day) && !when.isBefore(start) && when.isBefore(end);
    }

    private static boolean isFor(AgreedHours hours, LocalDate day) {
        return (hours.onlyOn() == null || hours.onlyOn().equals(day))
                && (hours.until() == null || !day.isAfter(hours.until()));
    }
}
