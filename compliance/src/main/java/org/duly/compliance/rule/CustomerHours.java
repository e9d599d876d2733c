package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.RegFWishes.Inconvenient;
import org.jspecify.annotations.Nullable;

/** At an hour, where the customer is, that he asked to be left alone in, unless he has asked for that very hour. */
public record CustomerHours() implements ConcCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        LocalDateTime barred = barredClock(situation, situation.at());
        return barred == null
                ? null
                : new Finding(
                        Counts.of("clock", barred.toLocalTime()),
                        () -> NextOpening.after(
                                situation, day -> edges(situation), when -> barredClock(situation, when) == null));
    }

    @Override
    public Turning turning() {
        return Turning.BY_THE_CLOCK;
    }

    /** What the clock shows in a place where he is to be left alone; null where he may be called. */
    private static @Nullable LocalDateTime barredClock(Situation situation, Instant when) {
        if (AgreedWindows.contains(situation, when)) {
            return null;
        }
        for (Inconvenient wish : situation.consumer().regF().inconvenient()) {
            for (Location place : situation.consumer().locations()) {
                LocalDateTime local = LocalDateTime.ofInstant(when, place.zone());
                if (isKnown(wish, when) && covers(wish, local)) {
                    return local;
                }
            }
        }
        return null;
    }

    private static boolean isKnown(Inconvenient wish, Instant when) {
        return wish.statedAt() == null || !wish.statedAt().isAfter(when);
    }

    private static boolean covers(Inconvenient wish, LocalDateTime local) {
        LocalDate day = local.toLocalDate();
        return coversFrom(wish, day, local) || coversFrom(wish, day.minusDays(1), local);
    }

    private static boolean coversFrom(Inconvenient wish, LocalDate day, LocalDateTime local) {
        return InconvenientTimes.isOn(wish, day) && !local.isBefore(start(wish, day)) && local.isBefore(end(wish, day));
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

    /** An hour to be left alone in ends at its end, at midnight, or where one he asked for begins. */
    private static Collection<LocalTime> edges(Situation situation) {
        List<LocalTime> edges = new ArrayList<>(AgreedWindows.openings(situation));
        for (Inconvenient wish : situation.consumer().regF().inconvenient()) {
            if (wish.to() != null) {
                edges.add(wish.to());
            }
        }
        return edges;
    }
}
