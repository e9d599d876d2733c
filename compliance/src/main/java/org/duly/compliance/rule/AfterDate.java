package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that was open until a last day, done later. */
public record AfterDate(Dated<LocalDate> lastDay) implements Check {
    @Override
    public @Nullable Finding breach(Situation situation) {
        LocalDate last = lastDay.on(situation.today());
        return situation.today().isAfter(last) ? Finding.lasting(Map.of("last_day", last.toString())) : null;
    }
}
