package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Map;
import org.duly.compliance.facts.ConcWishes.Moratorium;
import org.jspecify.annotations.Nullable;

/**
 * A Breathing Space is running: the standard one for so many days after its first, the crisis one while treatment lasts
 * and so many days after.
 */
public record MoratoriumStands(Moratorium.Kind kind, Dated<Integer> days) implements ConcCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        for (Moratorium moratorium : Conc.customer(situation).moratoria()) {
            if (moratorium.kind() == kind && situation.happened(moratorium.from())) {
                Finding finding = standing(situation, moratorium);
                if (finding != null) {
                    return finding;
                }
            }
        }
        return null;
    }

    private @Nullable Finding standing(Situation situation, Moratorium moratorium) {
        LocalDate last = lastDay(situation, moratorium);
        String from = moratorium.from().toString();
        if (last == null) {
            return Finding.lasting(Map.of("from", from, "last_day", "-"));
        }
        return situation.today().isAfter(last)
                ? null
                : new Finding(Map.of("from", from, "last_day", last.toString()), situation.startOf(last.plusDays(1)));
    }

    /** Null while nobody can say, since the treatment goes on. */
    private @Nullable LocalDate lastDay(Situation situation, Moratorium moratorium) {
        LocalDate ended = moratorium.endedOn();
        LocalDate counted = countedFrom(situation, moratorium);
        if (counted == null) {
            return situation.happened(ended) ? ended : null;
        }
        LocalDate full = counted.plusDays(days.on(situation.today()));
        return ended != null && ended.isBefore(full) && situation.happened(ended) ? ended : full;
    }

    private static @Nullable LocalDate countedFrom(Situation situation, Moratorium moratorium) {
        return switch (moratorium.kind()) {
            case STANDARD -> moratorium.from();
            case MENTAL_HEALTH_CRISIS ->
                situation.happened(moratorium.treatmentEndedOn()) ? moratorium.treatmentEndedOn() : null;
        };
    }
}
