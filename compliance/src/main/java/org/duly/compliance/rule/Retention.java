package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record deleted before its term is over; on the corresponding day the term is complete. */
public record Retention(Dated<Integer> months) implements Check {
    @Override
    public @Nullable Finding breach(Situation situation) {
        LocalDate madeOn = situation.attempt().operation().recordMadeOn();
        if (madeOn == null) {
            return null;
        }
        LocalDate free = madeOn.plusMonths(months.on(situation.today()));
        return situation.today().isBefore(free)
                ? new Finding(
                        Map.of("made_on", madeOn.toString(), "keep_until", free.toString()), situation.startOf(free))
                : null;
    }
}
