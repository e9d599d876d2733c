package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Outside the hours that are open in every place where the consumer may be. Both ends are shut: the first open second is
 * the one after opening, the last the one before closing.
 */
public record LocalWindow(Dated<LocalTime> opens, Dated<LocalTime> closes) implements RegFCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        if (isOpen(situation, situation.at())) {
            return null;
        }
        LocalDate day = situation.today();
        Counts counts = Counts.of("clocks", clocks(situation), "opens", opens.on(day), "closes", closes.on(day));
        return new Finding(
                counts,
                () -> NextOpening.after(
                        situation, each -> List.of(opens.on(each).plusSeconds(1)), when -> isOpen(situation, when)));
    }

    @Override
    public Turning turning() {
        return Turning.BY_THE_CLOCK;
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

    private static String clocks(Situation situation) {
        return situation.consumer().locations().stream()
                .map(place -> situation.at().atZone(place.zone()).toLocalTime().truncatedTo(ChronoUnit.SECONDS) + " "
                        + place.zone().getId())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
