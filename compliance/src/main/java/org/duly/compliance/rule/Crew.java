package org.duly.compliance.rule;

import java.util.Map;
import org.duly.compliance.facts.Visit;
import org.jspecify.annotations.Nullable;

/** Fewer people on a visit than the rule wants together. */
public record Crew(Dated<Integer> least) implements Check {
    @Override
    public @Nullable Finding breach(Situation situation) {
        Visit visit = situation.attempt().visit();
        int wanted = least.on(situation.today());
        if (visit == null || visit.crewSize() >= wanted) {
            return null;
        }
        return Finding.lasting(Map.of("crew", "" + visit.crewSize(), "least", "" + wanted));
    }
}
