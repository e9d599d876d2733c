package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeSet;
import org.duly.compliance.facts.AgreedHours;
import org.duly.compliance.facts.Location;
import org.jspecify.annotations.Nullable;

/**
 * Outside the hours that are usually reasonable where the customer is, in every place he may be in. Hours he agreed to
 * or asked for are his own measure of what is reasonable and come first.
 */
public record UsualHours(Dated<LocalTime> opens, Dated<LocalTime> closes) implements ConcCheck {
    /** A window that opens at all opens within a day; the rest is room for agreements that end. */
    private static final int DAYS_SEARCHED = 8;

    @Override
    public @Nullable Finding breach(Situation situation) {
        if (isOpen(situation, situation.at())) {
            return null;
        }
        LocalDate today = situation.today();
        Map<String, String> counts = Map.of(
                "clock", closedClock(situation).toString(),
                "opens", opens.on(today).toString(),
                "closes", closes.on(today).toString());
        return new Finding(counts, () -> next(situation));
    }

    private boolean isOpen(Situation situation, Instant at) {
        LocalDateTime legal = LocalDateTime.ofInstant(at, situation.legalZone());
        if (SharedCircumstance.TO_DEBTOR.holds(situation)) {
            if (AgreedWindows.contains(situation, legal)) {
                return true;
            }
            if (AgreedWindows.replaced(situation, legal)) {
                return false;
            }
        }
        return situation.consumer().locations().stream()
                .allMatch(place -> within(LocalDateTime.ofInstant(at, place.zone())));
    }

    private boolean within(LocalDateTime local) {
        LocalTime clock = local.toLocalTime();
        LocalDate day = local.toLocalDate();
        return !clock.isBefore(opens.on(day)) && clock.isBefore(closes.on(day));
    }

    /** The clock of a place where it is too early or too late; where only an agreement closes, the legal clock. */
    private LocalTime closedClock(Situation situation) {
        return situation.consumer().locations().stream()
                .map(place -> LocalDateTime.ofInstant(situation.at(), place.zone()))
                .filter(local -> !within(local))
                .findFirst()
                .orElse(situation.now())
                .toLocalTime();
    }

    private @Nullable Instant next(Situation situation) {
        for (Instant edge : edges(situation)) {
            if (edge.isAfter(situation.at()) && isOpen(situation, edge)) {
                return edge;
            }
        }
        return null;
    }

    private TreeSet<Instant> edges(Situation situation) {
        TreeSet<Instant> edges = new TreeSet<>();
        for (int i = -1; i <= DAYS_SEARCHED; i++) {
            LocalDate day = situation.today().plusDays(i);
            edges.add(situation.startOf(day));
            for (Location place : situation.consumer().locations()) {
                edges.add(day.atTime(opens.on(day)).atZone(place.zone()).toInstant());
            }
            for (AgreedHours agreed : situation.consumer().agreedHours()) {
                edges.add(
                        day.atTime(agreed.from()).atZone(situation.legalZone()).toInstant());
            }
        }
        for (AgreedHours agreed : situation.consumer().agreedHours()) {
            edges.add(agreed.agreedAt());
            if (agreed.withdrawnAt() != null) {
                edges.add(agreed.withdrawnAt());
            }
        }
        return edges;
    }
}
