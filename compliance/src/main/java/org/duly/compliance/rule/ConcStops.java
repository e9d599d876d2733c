package org.duly.compliance.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duly.compliance.facts.ConcAct;
import org.duly.compliance.facts.ConcDebt;
import org.duly.compliance.facts.ConcWishes;
import org.duly.compliance.facts.DebtorState;
import org.jspecify.annotations.Nullable;

/** What stands in the way of pursuing a debt under British law: doubt, dispute, insolvency, a customer who needs care. */
final class ConcStops {
    private ConcStops() {}

    static boolean capacityInDoubt(Situation s) {
        ConcWishes.CapacityDoubt doubt = Conc.customer(s).capacityDoubt();
        boolean open = doubt != null && s.happened(doubt.since()) && !s.happened(doubt.resolvedAt());
        return open || s.consumer().state() == DebtorState.INCAPABLE;
    }

    /** A recorded dispute says whether its grounds may be valid and whether its outcome was told; a bare one is open. */
    static boolean disputed(Situation s) {
        ConcDebt.Dispute dispute = Conc.debt(s).dispute();
        if (dispute == null) {
            return s.debt().disputed();
        }
        return s.happened(dispute.raisedAt()) && dispute.validGrounds() && !s.happened(dispute.outcomeToldAt());
    }

    static boolean insolvent(Situation s) {
        ConcWishes.Insolvency insolvency = Conc.customer(s).insolvency();
        return insolvency != null && s.happened(insolvency.from()) && !s.happened(insolvency.endedOn());
    }

    static boolean unverified(Situation s) {
        ConcDebt debt = Conc.debt(s);
        return !debt.borrowerVerified() || !debt.amountVerified();
    }

    static boolean noJudgment(Situation s) {
        return !s.happened(Conc.debt(s).judgmentOn());
    }

    static boolean planInTheMaking(Situation s) {
        ConcWishes.PlanInTheMaking plan = Conc.customer(s).planInTheMaking();
        return plan != null && s.happened(plan.toldOn()) && !s.happened(plan.endedOn());
    }

    /** What the firm knows of the customer and does not tell the agent who is to pursue him. */
    static boolean flagsWithheld(Situation s) {
        @Nullable List<ConcAct.Flag> passed = Conc.act(s).flagsPassed();
        return passed != null && !passed.containsAll(flags(s));
    }

    private static Set<ConcAct.Flag> flags(Situation s) {
        Set<ConcAct.Flag> flags = EnumSet.noneOf(ConcAct.Flag.class);
        add(flags, ConcAct.Flag.DIFFICULTY, s.happened(Conc.customer(s).inDifficultySince()));
        add(flags, ConcAct.Flag.VULNERABILITY, s.happened(Conc.customer(s).vulnerableSince()));
        add(flags, ConcAct.Flag.DISPUTE, disputed(s));
        add(flags, ConcAct.Flag.PLAN, Acts.planInForce(s) || planInTheMaking(s));
        add(flags, ConcAct.Flag.REPRESENTATIVE, s.consumer().regF().attorney() != null);
        return flags;
    }

    private static void add(Set<ConcAct.Flag> flags, ConcAct.Flag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }
}
