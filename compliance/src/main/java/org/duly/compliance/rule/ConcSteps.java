package org.duly.compliance.rule;

import java.util.EnumSet;
import java.util.Set;
import org.duly.compliance.facts.ConcAct;
import org.duly.compliance.facts.ConcAct.Proceeding;
import org.duly.compliance.facts.ConcAct.Say;
import org.duly.compliance.facts.Operation;
import org.duly.compliance.facts.Visit;

/** What a firm says or does under British law: words, visits, court steps, decisions and payment requests. */
final class ConcSteps {
    private static final Set<Say> PRESSURE = EnumSet.of(Say.LUMP_SUM, Say.SHORT_TERM, Say.BORROW, Say.SELL);

    private ConcSteps() {}

    static boolean presses(Situation s) {
        return s.attempt().message().urgesNewBorrowing()
                || Conc.act(s).says().stream().anyMatch(PRESSURE::contains);
    }

    static boolean threatensCourt(Situation s) {
        return s.attempt().regF().threatensSuit()
                || Conc.says(s, Say.COURT_TO_EXTRACT_MORE)
                || Conc.says(s, Say.ENFORCEMENT);
    }

    static boolean unannounced(Situation s) {
        ConcAct.Call visit = Conc.act(s).visit();
        return visit != null && !visit.announced();
    }

    /** Normally no place to visit a customer: where he works, or where he lies ill. */
    static boolean atWorkOrHospital(Situation s) {
        Visit visit = s.attempt().visit();
        ConcAct.Call call = Conc.act(s).visit();
        return (visit != null && visit.place() == Visit.Where.OFFICE_AREA) || (call != null && call.atHospital());
    }

    static boolean visitAgreed(Situation s) {
        ConcAct.Call visit = Conc.act(s).visit();
        return visit != null && visit.customerAgreed();
    }

    static boolean refusesToLeave(Situation s) {
        ConcAct.Call visit = Conc.act(s).visit();
        return visit != null && visit.refusesToLeave();
    }

    static boolean seeks(Situation s, Proceeding... steps) {
        Proceeding sought = Conc.act(s).proceeding();
        return sought != null && Set.of(steps).contains(sought);
    }

    static boolean notObjective(Situation s) {
        ConcAct.Budget budget = Conc.act(s).budget();
        return budget != null && budget.assessedBy() == ConcAct.Budget.Assessed.NOT_OBJECTIVELY;
    }

    static boolean refusesOffer(Situation s) {
        Operation.Decision decision = s.attempt().operation().decision();
        return decision != null && decision.outcome() == Operation.Decision.Result.REFUSE;
    }

    static boolean cardUnaffordable(Situation s) {
        ConcAct.CardRequest request = Conc.act(s).cpa();
        return request != null && request.unaffordable();
    }

    static boolean cardCancelled(Situation s) {
        ConcAct.CardRequest request = Conc.act(s).cpa();
        return request != null && s.happened(request.cancelledAt());
    }

    /** Less than is due, without the customer's consent to a plan of smaller payments. */
    static boolean cardPartPayment(Situation s) {
        ConcAct.CardRequest request = Conc.act(s).cpa();
        return request != null && request.partPayment() && !request.planConsented();
    }
}
