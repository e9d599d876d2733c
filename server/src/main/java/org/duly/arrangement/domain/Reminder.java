package org.duly.arrangement.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a debtor is reminded of what he promised. */
public final class Reminder {

    private Reminder() {}

    /**
     * So long before it falls due; for a promise taken later than that, the morning of the day; null for one that falls
     * due before then, since the debtor has only just given his word.
     */
    public static @Nullable Instant at(Instant takenAt, Instant due, Duration lead, LocalTime morning, ZoneId zone) {
        Instant thatMorning =
                LocalDate.ofInstant(due, zone).atTime(morning).atZone(zone).toInstant();
        return Stream.of(due.minus(lead), thatMorning)
                .filter(at -> at.isAfter(takenAt) && at.isBefore(due))
                .findFirst()
                .orElse(null);
    }
}
