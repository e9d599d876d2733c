package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Map;
import org.duly.compliance.facts.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * A record deleted before so many years are over: a recording from the day of its call, everything else from the last
 * activity on the debt. The corresponding day still belongs to the term.
 */
public record RetentionYears(Dated<Integer> years) implements RegFCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        LocalDate from = beginning(situation);
        if (from == null) {
            return null;
        }
        LocalDate free = from.plusYears(years.on(situation.today())).plusDays(1);
        return situation.today().isBefore(free)
                ? new Finding(
                        Map.of(
                                "from",
                                from.toString(),
                                "keep_until",
                                free.minusDays(1).toString()),
                        situation.startOf(free))
                : null;
    }

    private static @Nullable LocalDate beginning(Situation situation) {
        LocalDate call = situation.attempt().regF().callDate();
        boolean recording = situation.attempt().operation().record() == RecordKind.CALL_RECORDING;
        return recording && call != null ? call : situation.attempt().regF().lastActivity();
    }
}
