package org.duly.compliance.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        Map<String, String> counts = Map.of("day", today.getDayOfWeek().toString());
        for (int i = 1; i < WEEK; i++) {
            if (!isClosed(today.plusDays(i))) {
                return new Finding(counts, situation.startOf(today.plusDays(i)));
            }
        }
        return Finding.lasting(counts);
    }

    @Override
    public Turning turning() {
        return Turning.BY_THE_CLOCK;
    }

    private boolean isClosed(LocalDate day) {
        return days.on(day).contains(day.getDayOfWeek());
    }
}
