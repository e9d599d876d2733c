package org.duly.compliance.rule;

import java.util.Map;
import org.duly.compliance.facts.ConcAct;
import org.jspecify.annotations.Nullable;

/** A further payment request after so many were refused, without the customer's fresh consent. */
public record CardRefusals(Dated<Integer> most) implements ConcCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        ConcAct.CardRequest request = Conc.act(situation).cpa();
        if (request == null || request.refused() == null || request.planConsented()) {
            return null;
        }
        int limit = most.on(situation.today());
        return request.refused() >= limit
                ? Finding.lasting(Map.of("refused", "" + request.refused(), "most", "" + limit))
                : null;
    }
}
