package org.duly.compliance.rule;

import java.util.Map;
import org.duly.compliance.facts.Plan;
import org.jspecify.annotations.Nullable;

/** A plan longer than the most allowed. */
public record PlanLength(Dated<Integer> mostMonths) implements Check {
    @Override
    public @Nullable Finding breach(Situation situation) {
        Plan plan = situation.attempt().operation().plan();
        int most = mostMonths.on(situation.today());
        return plan != null && plan.months() > most
                ? Finding.lasting(Map.of("months", "" + plan.months(), "limit", "" + most))
                : null;
    }
}
