package org.duly.compliance.rule;

import org.duly.compliance.facts.ConcAct;
import org.duly.compliance.facts.ConcDebt;
import org.duly.compliance.facts.ConcWishes;

/** The British facts of a situation; where none are stated, everything is in order. */
final class Conc {
    private Conc() {}

    static ConcAct act(Situation s) {
        ConcAct stated = s.attempt().uk();
        return stated == null ? ConcAct.NONE : stated;
    }

    static ConcWishes customer(Situation s) {
        ConcWishes stated = s.consumer().uk();
        return stated == null ? ConcWishes.NONE : stated;
    }

    static ConcDebt debt(Situation s) {
        ConcDebt stated = s.debt().uk();
        return stated == null ? ConcDebt.NONE : stated;
    }

    static boolean says(Situation s, ConcAct.Say say) {
        return act(s).says().contains(say);
    }
}
