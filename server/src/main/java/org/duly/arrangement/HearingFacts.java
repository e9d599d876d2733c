package org.duly.arrangement;

import org.duly.arrangement.domain.Received;
import org.duly.arrangement.store.MoneyStore;
import org.duly.arrangement.store.PromiseStore;
import org.duly.casework.Cases;
import org.duly.casework.events.CaseAssigned;
import org.duly.casework.events.CaseClosed;
import org.duly.casework.events.CaseReleased;
import org.duly.casework.events.CaseStopped;
import org.duly.payment.events.PaymentPosted;
import org.duly.payment.events.PaymentReversed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other rooms tell that bears on promises: money, a new holder, the end of a case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HearingFacts {

    private final Cases cases;
    private final PromiseStore promises;
    private final MoneyStore money;
    private final JudgingPromises judging;

    HearingFacts(Cases cases, PromiseStore promises, MoneyStore money, JudgingPromises judging) {
        this.cases = cases;
        this.promises = promises;
        this.money = money;
        this.judging = judging;
    }

    @EventListener
    void on(PaymentPosted posted) {
        cases.caseOf(posted.account()).ifPresent(caseId -> {
            Received received = new Received(posted.payment(), posted.amount(), posted.effectiveOn(), posted.at());
            money.received(cases.card(caseId).creditor(), caseId, received);
            judging.byMoney(caseId);
        });
    }

    @EventListener
    void on(PaymentReversed reversed) {
        cases.caseOf(reversed.account()).ifPresent(caseId -> {
            Received received =
                    new Received(reversed.payment(), reversed.amount(), reversed.effectiveOn(), reversed.at());
            money.reversed(cases.card(caseId).creditor(), caseId, received);
            judging.byMoney(caseId);
        });
    }

    @EventListener
    void on(CaseAssigned assigned) {
        promises.follow(assigned.caseId(), assigned.to());
    }

    @EventListener
    void on(CaseReleased released) {
        promises.follow(released.caseId(), null);
    }

    @EventListener
    void on(CaseClosed closed) {
        judging.lapse(closed.caseId());
    }

    @EventListener
    void on(CaseStopped stopped) {
        judging.lapse(stopped.caseId());
    }
}
