package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duly.compliance.facts.Location;
import org.jspecify.annotations.Nullable;

/**
 * Outside the hours that are open in every place where the consumer may be. Both ends are shut: the first open second is
 * the one after opening, the last the one before closing.
 */
public record LocalWindow(Dated<LocalTime> opens, Dated<LocalTime> closes) implements RegFCheck {
    /** Windows that overlap at all do so within a day; the rest is room for a change of the clocks. */
    private static final int DAYS_SEARCHED = 2;

    @Override
    public @Nullable Finding breach(Situation situation) {
        if (isOpen(situation, situation.at())) {
            return null;
        }
        LocalDate day = situation.today();
        Map<String, String> counts = Map.of(
                "clocks", clocks(situation),
                "opens", opens.on(day).toString(),
                "closes", closes.on(day).toString());
        return new Finding(counts, () -> nextOpen(situation));
    }

    boolean isOpen(Situation situation, Instant when) {
        return situation.consumer().locations().stream().allMatch(place -> isOpenIn(place.zone(), when));
    }

    boolean isOpenIn(ZoneId zone, Instant when) {
        var local = when.atZone(zone);
        LocalTime clock = local.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
        return clock.isAfter(opens.on(local.toLocalDate())) && clock.isBefore(closes.on(local.toLocalDate()));
    }

    /** Whether it is closed there because the evening is over rather than because the morning has not come. */
    boolean isLateIn(ZoneId zone, Instant when) {
        var local = when.atZone(zone);
        return !local.toLocalTime().isBefore(closes.on(local.toLocalDate()));
    }

    private @Nullable Instant nextOpen(Situation situation) {
        TreeSet<Instant> edges = new TreeSet<>();
        for (int i = -1; i <= DAYS_SEARCHED; i++) {
            LocalDate day = situation.today().plusDays(i);
            for (Location place : situation.consumer().locations()) {
                edges.add(day.atTime(opens.on(day))
                        .atZone(place.zone())
                        .toInstant()
                        .plusSeconds(1));
            }
        }
        for (Instant edge : edges.tailSet(situation.at(), false)) {
            if (isOpen(situation, edge)) {
                return edge;
            }
        }
        return null;
    }

    private static String clocks(Situation situation) {
        return situation.consumer().locations().stream()
                .map(place -> situation.at().atZone(place.zone()).toLocalTime().truncatedTo(ChronoUnit.SECONDS) + " "
                        + place.zone().getId())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
