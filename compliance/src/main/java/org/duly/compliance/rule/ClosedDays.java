package org.duly.compliance.rule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On a day of the week that is closed, by the clock of the law. */
public record ClosedDays(Dated<List<DayOfWeek>> days) implements Check {
    private static final int WEEK = 7;

    @Override
    public @Nullable Finding breach(Situation situation) {
        LocalDate today = situation.today();
        if (!isClosed(today)) {
            return null;
        }
        return new Finding(Counts.of("day", today.getDayOfWeek()), () -> nextOpen(situation));
    }

    private @Nullable Instant nextOpen(Situation situation) {
        for (int i = 1; i < WEEK; i++) {
            LocalDate day = situation.today().plusDays(i);
            if (!isClosed(day)) {
                return situation.startOf(day);
            }
        }
        return null;
    }

    @Override
    public Turning turning() {
        return Turning.BY_THE_CLOCK;
    }

    private boolean isClosed(LocalDate day) {
        return days.on(day).contains(day.getDayOfWeek());
    }
}
