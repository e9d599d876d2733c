package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.duly.compliance.facts.AgreedHours;
import org.duly.compliance.facts.Location;
import org.jspecify.annotations.Nullable;

/** Searches the instants at which closed hours can open: the edges of every window in every place, and agreements. */
final class NextOpening {
    /** Hours that open at all mostly open within a day; one more is for the far side of the world. */
    private static final int DAYS_TRIED_FIRST = 2;

    /** Places whose days never meet may meet after a change of their clocks, which comes within a year. */
    private static final int DAYS_WITH_CHANGES = 370;

    private final Situation situation;
    private final Function<LocalDate, Collection<LocalTime>> openings;
    private final Predicate<LocalDateTime> isOpen;
    private final Set<ZoneId> zones = new HashSet<>();
    private final TreeSet<Instant> edges = new TreeSet<>();

    private NextOpening(
            Situation situation, Function<LocalDate, Collection<LocalTime>> openings, Predicate<LocalDateTime> isOpen) {
        this.situation = situation;
        this.openings = openings;
        this.isOpen = isOpen;
        zones.add(situation.legalZone());
        for (Location location : situation.consumer().locations()) {
            zones.add(location.zone());
        }
    }

    /** The first instant after the act that is open, told by the clock times at which a day may open. */
    static @Nullable Instant after(
            Situation situation, Function<LocalDate, Collection<LocalTime>> openings, Predicate<LocalDateTime> isOpen) {
        NextOpening search = new NextOpening(situation, openings, isOpen);
        search.addDays(situation.today(), DAYS_TRIED_FIRST);
        search.addAgreements();
        Instant soon = search.first(situation.startOf(situation.today().plusDays(DAYS_TRIED_FIRST)));
        if (soon != null) {
            return soon;
        }
        search.addDaysAroundChanges();
        return search.first(Instant.MAX);
    }

    private @Nullable Instant first(Instant end) {
        for (Instant edge : edges.tailSet(situation.at(), false)) {
            if (!edge.isBefore(end)) {
                return null;
            }
            if (isOpen.test(LocalDateTime.ofInstant(edge, situation.legalZone()))) {
                return edge;
            }
        }
        return null;
    }

    private void addDays(LocalDate first, int days) {
        for (ZoneId zone : zones) {
            for (int i = -1; i <= days; i++) {
                addDay(first.plusDays(i), zone);
            }
        }
    }

    /** An hour that comes twice opens twice; one that is left out opens where the clocks jump. */
    private void addDay(LocalDate day, ZoneId zone) {
        edges.add(day.atStartOfDay(zone).toInstant());
        for (LocalTime clock : openings.apply(day)) {
            var opening = day.atTime(clock).atZone(zone);
            edges.add(opening.toInstant());
            edges.add(opening.withLaterOffsetAtOverlap().toInstant());
        }
    }

    private void addAgreements() {
        for (AgreedHours agreed : situation.consumer().agreedHours()) {
            edges.add(agreed.agreedAt());
            addEnd(agreed.withdrawnAt());
        }
    }

    private void addEnd(@Nullable Instant end) {
        if (end != null) {
            edges.add(end);
        }
    }

    /** Days alike stay shut alike: what was shut for a whole day opens only after something changes. */
    private void addDaysAroundChanges() {
        for (ZoneId zone : zones) {
            addChangesOfClocks(zone, situation.startOf(situation.today().plusDays(DAYS_WITH_CHANGES)));
        }
        for (AgreedHours agreed : situation.consumer().agreedHours()) {
            addDays(situation.dayOf(agreed.agreedAt()), DAYS_TRIED_FIRST);
            addAround(agreed.withdrawnAt() == null ? null : situation.dayOf(agreed.withdrawnAt()));
            addAround(agreed.onlyOn());
            addAround(agreed.until());
        }
    }

    private void addAround(@Nullable LocalDate day) {
        if (day != null) {
            addDays(day, DAYS_TRIED_FIRST);
        }
    }

    private void addChangesOfClocks(ZoneId zone, Instant end) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(situation.at());
        while (change != null && change.getInstant().isBefore(end)) {
            edges.add(change.getInstant());
            addDays(situation.dayOf(change.getInstant()), DAYS_TRIED_FIRST);
            change = zone.getRules().nextTransition(change.getInstant());
        }
    }
}
