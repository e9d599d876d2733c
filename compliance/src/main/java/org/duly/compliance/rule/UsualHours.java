package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Outside the hours that are usually reasonable where the customer is, in every place he may be in. Hours he agreed to
 * or asked for are his own measure of what is reasonable and come first.
 */
public record UsualHours(Dated<LocalTime> opens, Dated<LocalTime> closes) implements ConcCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        if (isOpen(situation, situation.at())) {
            return null;
        }
        LocalDate today = situation.today();
        Counts counts =
                Counts.of("clock", closedClock(situation), "opens", opens.on(today), "closes", closes.on(today));
        return new Finding(
                counts,
                () -> NextOpening.after(situation, day -> openings(situation, day), when -> isOpen(situation, when)));
    }

    @Override
    public Turning turning() {
        return Turning.BY_THE_CLOCK;
    }

    private boolean isOpen(Situation situation, Instant at) {
        if (SharedCircumstance.TO_DEBTOR.holds(situation)) {
            if (AgreedWindows.contains(situation, at)) {
                return true;
            }
            if (AgreedWindows.replaced(situation, at)) {
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

    private Collection<LocalTime> openings(Situation situation, LocalDate day) {
        List<LocalTime> openings = new ArrayList<>(AgreedWindows.openings(situation));
        openings.add(opens.on(day));
        return openings;
    }
}
