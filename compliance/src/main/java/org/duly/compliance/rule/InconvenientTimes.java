package org.duly.compliance.rule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeSet;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.RegFWishes.Inconvenient;
import org.jspecify.annotations.Nullable;

/** At a time known to be inconvenient, in any place where the consumer may be. Both ends of a range are shut. */
public record InconvenientTimes() implements RegFCheck {
    private static final int DAYS_SEARCHED = 8;

    @Override
    public @Nullable Finding breach(Situation situation) {
        if (situation.consumer().regF().inconvenient().isEmpty()) {
            return null;
        }
        for (Location place : situation.consumer().locations()) {
            ZonedDateTime local = situation.at().atZone(place.zone());
            if (isBarred(situation, situation.at(), place.zone())) {
                Map<String, String> counts = Map.of(
                        "day", local.getDayOfWeek().toString(),
                        "clock",
                                local.toLocalTime()
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString());
                return new Finding(counts, () -> nextOpen(situation));
            }
        }
        return null;
    }

    static boolean isBarred(Situation situation, Instant when) {
        return !situation.consumer().regF().inconvenient().isEmpty()
                && situation.consumer().locations().stream().anyMatch(place -> isBarred(situation, when, place.zone()));
    }

    private static boolean isBarred(Situation situation, Instant when, ZoneId zone) {
        ZonedDateTime local = when.atZone(zone);
        for (Inconvenient entry : situation.consumer().regF().inconvenient()) {
            boolean known = entry.statedAt() == null || situation.happened(entry.statedAt());
            if (known && bars(entry, local)) {
                return true;
            }
        }
        return false;
    }

    private static boolean bars(Inconvenient entry, ZonedDateTime local) {
        LocalTime clock = local.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
        LocalTime from = entry.from() == null ? LocalTime.MIN : entry.from();
        LocalTime to = entry.to() == null ? LocalTime.MAX : entry.to();
        LocalDate day = local.toLocalDate();
        if (!to.isBefore(from)) {
            return isOn(entry, day) && !clock.isBefore(from) && !clock.isAfter(to);
        }
        boolean evening = isOn(entry, day) && !clock.isBefore(from);
        return evening || (isOn(entry, day.minusDays(1)) && !clock.isAfter(to));
    }

    private static boolean isOn(Inconvenient entry, LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        boolean named = entry.days().stream().anyMatch(each -> each.dayOfWeek() == weekday);
        return named && (entry.until() == null || !day.isAfter(entry.until()));
    }

    private static @Nullable Instant nextOpen(Situation situation) {
        for (Instant edge : edges(situation).tailSet(situation.at(), false)) {
            if (!isBarred(situation, edge)) {
                return edge;
            }
        }
        return null;
    }

    private static TreeSet<Instant> edges(Situation situation) {
        TreeSet<Instant> edges = new TreeSet<>();
        for (Location place : situation.consumer().locations()) {
            for (Inconvenient entry : situation.consumer().regF().inconvenient()) {
                for (int i = -1; i <= DAYS_SEARCHED; i++) {
                    add(edges, situation.today().plusDays(i), entry, place.zone());
                }
                if (entry.until() != null) {
                    add(edges, entry.until().plusDays(1), entry, place.zone());
                }
            }
        }
        return edges;
    }

    /** A bar ends at midnight or a second after the end of its range. */
    private static void add(TreeSet<Instant> edges, LocalDate day, Inconvenient entry, ZoneId zone) {
        edges.add(day.atStartOfDay(zone).toInstant());
        if (entry.to() != null) {
            edges.add(day.atTime(entry.to()).atZone(zone).toInstant().plusSeconds(1));
        }
    }
}
