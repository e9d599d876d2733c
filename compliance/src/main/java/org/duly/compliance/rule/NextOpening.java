package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.duly.compliance.facts.AgreedHours;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.RegFWishes.Inconvenient;
import org.jspecify.annotations.Nullable;

/**
 * Searches the instants at which closed hours can open: the edges of every window in every place, first of the days to
 * come and then of those after something changes, since days alike stay shut alike.
 */
final class NextOpening {
    /** A week, and the day on which it begins, shows all that days alike can be. */
    private static final int DAYS_OF_A_KIND = 8;

    /** On the far side of the world it may be the day before yesterday, or after tomorrow. */
    private static final int MARGIN = 2;

    private final Situation situation;
    private final Function<LocalDate, Collection<LocalTime>> clocks;
    private final Predicate<Instant> isOpen;
    private final Set<ZoneId> zones = new HashSet<>();
    private final TreeSet<Instant> edges = new TreeSet<>();

    private NextOpening(
            Situation situation, Function<LocalDate, Collection<LocalTime>> clocks, Predicate<Instant> isOpen) {
        this.situation = situation;
        this.clocks = clocks;
        this.isOpen = isOpen;
        zones.add(situation.legalZone());
        for (Location location : situation.consumer().locations()) {
            zones.add(location.zone());
        }
    }

    /**
     * The first instant after the act that is open; null where nothing dated and no change of the clocks ever opens it.
     *
     * @param clocks the clock times at which a day may open
     */
    static @Nullable Instant after(
            Situation situation, Function<LocalDate, Collection<LocalTime>> clocks, Predicate<Instant> isOpen) {
        NextOpening search = new NextOpening(situation, clocks, isOpen);
        Set<Instant> turns = search.turns();
        search.edges.addAll(turns);
        LocalDate today = situation.today();
        search.addDays(today, 1);
        Instant soon = search.firstBefore(situation.startOf(today.plusDays(1)));
        return soon != null ? soon : search.onLaterDays(today, turns);
    }

    private @Nullable Instant onLaterDays(LocalDate today, Set<Instant> turns) {
        addDays(today.plusDays(1), DAYS_OF_A_KIND);
        Instant soon = firstBefore(situation.startOf(today.plusDays(DAYS_OF_A_KIND)));
        if (soon != null) {
            return soon;
        }
        addDaysAfterChanges(situation.at());
        for (Instant turn : turns) {
            if (turn.isAfter(situation.at())) {
                addDays(situation.dayOf(turn), DAYS_OF_A_KIND);
                addDaysAfterChanges(turn);
            }
        }
        return firstBefore(Instant.MAX);
    }

    private void addDaysAfterChanges(Instant instant) {
        for (Instant change : Clocks.changes(instant, zones)) {
            edges.add(change);
            addDays(situation.dayOf(change), DAYS_OF_A_KIND);
        }
    }

    private @Nullable Instant firstBefore(Instant end) {
        for (Instant edge : edges.subSet(situation.at(), false, end, false)) {
            if (isOpen.test(edge)) {
                return edge;
            }
        }
        return null;
    }

    private void addDays(LocalDate first, int days) {
        for (ZoneId zone : zones) {
            for (int i = -MARGIN; i < days + MARGIN; i++) {
                addDay(first.plusDays(i), zone);
            }
        }
    }

    private void addDay(LocalDate day, ZoneId zone) {
        edges.add(day.atStartOfDay(zone).toInstant());
        for (LocalTime clock : clocks.apply(day)) {
            edges.addAll(Clocks.strike(day.atTime(clock), zone));
        }
    }

    /** When the debtor's own hours and wishes begin or end to stand. */
    private Set<Instant> turns() {
        Set<Instant> turns = new HashSet<>();
        for (AgreedHours agreed : situation.consumer().agreedHours()) {
            turns.add(agreed.agreedAt());
            addInstant(turns, agreed.withdrawnAt());
            addDay(turns, agreed.onlyOn());
            addDay(turns, agreed.until());
        }
        for (Inconvenient wish : situation.consumer().regF().inconvenient()) {
            addInstant(turns, wish.statedAt());
            addDay(turns, wish.until());
        }
        return turns;
    }

    private static void addInstant(Set<Instant> turns, @Nullable Instant instant) {
        if (instant != null) {
            turns.add(instant);
        }
    }

    /** A day that is named turns where it begins and where it is over, in every place. */
    private void addDay(Set<Instant> turns, @Nullable LocalDate day) {
        if (day != null) {
            zones.forEach(zone -> turns.add(day.atStartOfDay(zone).toInstant()));
            zones.forEach(zone -> turns.add(day.plusDays(1).atStartOfDay(zone).toInstant()));
        }
    }
}
