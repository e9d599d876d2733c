package org.duly.strategy.past;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.duly.arrangement.Assessments;
import org.duly.arrangement.events.AssessmentMade;
import org.duly.arrangement.events.PromiseBroken;
import org.duly.arrangement.events.PromiseKept;
import org.duly.arrangement.events.PromisePartlyKept;
import org.duly.arrangement.events.PromiseTaken;
import org.duly.casework.Cases;
import org.duly.casework.events.CaseClosed;
import org.duly.casework.events.CaseOpened;
import org.duly.casework.events.CaseStopped;
import org.duly.contact.events.ContactLogged;
import org.duly.kernel.AccountId;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.payment.events.PaymentPosted;
import org.duly.payment.events.PaymentReversed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down, in the transaction of the fact, what tables may later ask about. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HearingPast {

    private final PastRows rows;
    private final Cases cases;
    private final Assessments assessments;

    HearingPast(PastRows rows, Cases cases, Assessments assessments) {
        this.rows = rows;
        this.cases = cases;
        this.assessments = assessments;
    }

    @EventListener
    void on(CaseOpened opened) {
        rows.opened(opened.caseId(), opened.creditor(), opened.debtor(), day(opened.at()));
    }

    @EventListener
    void on(CaseClosed closed) {
        rows.closed(closed.caseId(), day(closed.at()));
    }

    @EventListener
    void on(CaseStopped stopped) {
        rows.closed(stopped.caseId(), day(stopped.at()));
    }

    @EventListener
    void on(ContactLogged logged) {
        write(logged.caseId(), PastKind.CONTACT, logged.code(), null, logged.at());
    }

    @EventListener
    void on(PromiseTaken taken) {
        write(taken.caseId(), PastKind.PROMISED, "", taken.amount(), taken.at());
    }

    @EventListener
    void on(PromiseKept kept) {
        write(kept.caseId(), PastKind.KEPT, "", kept.paid(), kept.at());
    }

    @EventListener
    void on(PromisePartlyKept partly) {
        write(partly.caseId(), PastKind.PARTLY, "", partly.paid(), partly.at());
    }

    @EventListener
    void on(PromiseBroken broken) {
        write(broken.caseId(), PastKind.BROKEN, "", broken.promised(), broken.at());
    }

    @EventListener
    void on(AssessmentMade made) {
        String code = made.ability() + " " + made.willingness();
        write(made.caseId(), PastKind.ASSESSED, code, made.affordable(), made.at());
        String income = assessments
                .latest(made.caseId())
                .flatMap(latest -> latest.finding().items().stream()
                        .filter(item -> item.kind().side() == Assessments.Side.INCOME)
                        .max(Comparator.comparingLong(item -> item.amount().minor())))
                .map(item -> item.kind().name())
                .orElse("NONE");
        write(made.caseId(), PastKind.INCOME, income, null, made.at());
    }

    @EventListener
    void on(PaymentPosted posted) {
        money(posted.account(), PastKind.PAID, posted.amount(), posted.effectiveOn(), posted.at());
    }

    @EventListener
    void on(PaymentReversed reversed) {
        money(reversed.account(), PastKind.REVERSED, reversed.amount(), reversed.effectiveOn(), reversed.at());
    }

    private void money(AccountId account, PastKind kind, Money amount, LocalDate day, Instant at) {
        cases.caseOf(account).ifPresent(id -> rows.happened(id, cases.card(id).creditor(), kind, "", amount, day, at));
    }

    private void write(CaseId id, PastKind kind, String code, @Nullable Money amount, Instant at) {
        rows.happened(id, cases.card(id).creditor(), kind, code, amount, day(at), at);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
