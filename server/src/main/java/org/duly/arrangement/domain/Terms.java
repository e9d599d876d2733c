package org.duly.arrangement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.duly.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a promise is judged by, frozen when it was taken.
 *
 * @param tolerance shortfall that still counts as kept
 * @param lastDay last day on which money still counts: the promised day and the grace after it
 * @param judgeAt when a promise without enough money is called broken
 * @param replacedAt when the debtor gave a newer promise, or null; money from then on belongs to the newer one
 * @param zone where days begin and end
 */
public record Terms(
        Money amount,
        Money tolerance,
        Instant takenAt,
        LocalDate lastDay,
        Instant judgeAt,
        @Nullable Instant replacedAt,
        ZoneId zone) {

    /** Last day on which money still counts for a promise due at {@code due}. */
    public static LocalDate lastDay(Instant due, int graceDays, ZoneId zone) {
        return LocalDate.ofInstant(due, zone).plusDays(graceDays);
    }

    /** The morning after the last day, at the hour when people start work. */
    public static Instant judgeAt(LocalDate lastDay, LocalTime morning, ZoneId zone) {
        return lastDay.plusDays(1).atTime(morning).atZone(zone).toInstant();
    }

    /** Whether this money goes towards this promise, whatever came before or after it. */
    boolean counts(Received money) {
        return isAfter(money, takenAt)
                && !money.effectiveOn().isAfter(lastDay)
                && (replacedAt == null || !isAfter(money, replacedAt));
    }

    boolean isOverAt(Instant asOf) {
        return replacedAt != null || !asOf.isBefore(judgeAt);
    }

    /** Money of the very day belongs after the taking only if we had not known of it then. */
    private boolean isAfter(Received money, Instant taking) {
        LocalDate day = LocalDate.ofInstant(taking, zone);
        return money.effectiveOn().isAfter(day)
                || (money.effectiveOn().equals(day) && !money.recordedAt().isBefore(taking));
    }
}
