package org.duly.compliance.rule;

import java.util.Map;
import org.duly.compliance.facts.ConcAct;
import org.jspecify.annotations.Nullable;

/** An instalment that leaves priority debts or essential living costs unmet. */
public record WithinMeans() implements ConcCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        ConcAct.Budget budget = Conc.act(situation).budget();
        return budget != null && budget.instalment().compareTo(budget.left()) > 0
                ? Finding.lasting(Map.of(
                        "instalment",
                        budget.instalment().toPlainString(),
                        "left",
                        budget.left().toPlainString()))
                : null;
    }
}
