package org.duly.compliance.rule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.RegFWishes;
import org.duly.compliance.facts.RegFWishes.Inconvenient;
import org.jspecify.annotations.Nullable;

/** At a time known to be inconvenient, in any place where the consumer may be. Both ends of a range are shut. */
public record InconvenientTimes() implements RegFCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        if (situation.consumer().regF().inconvenient().isEmpty()) {
            return null;
        }
        for (Location place : situation.consumer().locations()) {
            if (isBarred(situation, situation.at(), place.zone())) {
                ZonedDateTime local = situation.at().atZone(place.zone());
                Counts counts = Counts.of(
                        "day", local.getDayOfWeek(),
                        "clock", local.toLocalTime().truncatedTo(ChronoUnit.SECONDS));
                return new Finding(counts, () -> nextTurn(situation));
            }
        }
        return null;
    }

    @Override
    public Turning turning() {
        return Turning.BY_THE_CLOCK;
    }

    static boolean isBarred(Situation situation, Instant when) {
        if (situation.consumer().regF().inconvenient().isEmpty()) {
            return false;
        }
        for (Location place : situation.consumer().locations()) {
            if (isBarred(situation, when, place.zone())) {
                return true;
            }
        }
        return false;
    }

    /** When it is next inconvenient though it is not now, or the other way about; null where it stays as it is. */
    static @Nullable Instant nextTurn(Situation situation) {
        boolean now = isBarred(situation, situation.at());
        return NextOpening.after(situation, day -> edges(situation), when -> isBarred(situation, when) != now);
    }

    private static boolean isBarred(Situation situation, Instant when, ZoneId zone) {
        ZonedDateTime local = when.atZone(zone);
        for (Inconvenient entry : situation.consumer().regF().inconvenient()) {
            boolean known = entry.statedAt() == null || !entry.statedAt().isAfter(when);
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

    /** Whether a day is one of those that do not suit. */
    static boolean isOn(Inconvenient entry, LocalDate day) {
        if (entry.until() != null && day.isAfter(entry.until())) {
            return false;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        for (RegFWishes.Day each : entry.days()) {
            if (each.dayOfWeek() == weekday) {
                return true;
            }
        }
        return false;
    }

    /** A bar begins at midnight or with its range, and ends at midnight or a second after the end of its range. */
    private static Collection<LocalTime> edges(Situation situation) {
        List<LocalTime> edges = new ArrayList<>();
        for (Inconvenient entry : situation.consumer().regF().inconvenient()) {
            if (entry.from() != null) {
                edges.add(entry.from());
            }
            if (entry.to() != null) {
                edges.add(entry.to().plusSeconds(1));
            }
        }
        return edges;
    }
}
