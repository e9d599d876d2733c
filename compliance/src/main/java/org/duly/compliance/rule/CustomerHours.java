package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.RegFWishes.Inconvenient;
import org.jspecify.annotations.Nullable;

/** At an hour, where the customer is, that he asked to be left alone in, unless he has asked for that very hour. */
public record CustomerHours() implements ConcCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        if (AgreedWindows.contains(situation, situation.now())) {
            return null;
        }
        for (Inconvenient wish : situation.consumer().regF().inconvenient()) {
            for (Location place : situation.consumer().locations()) {
                LocalDateTime local = LocalDateTime.ofInstant(situation.at(), place.zone());
                if (known(situation, wish) && covers(wish, local)) {
                    return new Finding(Map.of("clock", local.toLocalTime().toString()), end(wish, local, place.zone()));
                }
            }
        }
        return null;
    }

    private static boolean known(Situation situation, Inconvenient wish) {
        return wish.statedAt() == null || situation.happened(wish.statedAt());
    }

    private static boolean covers(Inconvenient wish, LocalDateTime local) {
        LocalDate day = local.toLocalDate();
        return coversFrom(wish, day, local) || coversFrom(wish, day.minusDays(1), local);
    }

    private static boolean coversFrom(Inconvenient wish, LocalDate day, LocalDateTime local) {
        boolean held = wish.days().stream().anyMatch(word -> word.dayOfWeek() == day.getDayOfWeek())
                && (wish.until() == null || !day.isAfter(wish.until()));
        return held && !local.isBefore(start(wish, day)) && local.isBefore(end(wish, day));
    }

    private static LocalDateTime start(Inconvenient wish, LocalDate day) {
        return wish.from() == null ? day.atStartOfDay() : day.atTime(wish.from());
    }

    private static LocalDateTime end(Inconvenient wish, LocalDate day) {
        if (wish.to() == null) {
            return day.plusDays(1).atStartOfDay();
        }
        boolean overMidnight = wish.from() != null && !wish.to().isAfter(wish.from());
        return (overMidnight ? day.plusDays(1) : day).atTime(wish.to());
    }

    private static Instant end(Inconvenient wish, LocalDateTime local, ZoneId zone) {
        LocalDate today = local.toLocalDate();
        LocalDate began = coversFrom(wish, today, local) ? today : today.minusDays(1);
        return end(wish, began).atZone(zone).toInstant();
    }
}
