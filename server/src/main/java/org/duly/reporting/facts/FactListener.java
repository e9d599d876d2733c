package org.duly.reporting.facts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.duly.casework.Cases;
import org.duly.identity.Acting;
import org.duly.kernel.AccountId;
import org.duly.kernel.AtCommit;
import org.duly.kernel.CaseFact;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.duly.payment.events.PaymentPosted;
import org.duly.payment.events.PaymentReversed;
import org.duly.portfolio.events.AccountsPlaced;
import org.duly.portfolio.events.BatchRecalled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears every fact that figures are made of. */
@Component
class FactListener {

    private final Cases cases;
    private final Acting acting;
    private final Clock clock;
    private final AtCommit<FactRow> heard;

    FactListener(Cases cases, Acting acting, Clock clock, FactCompletion completion) {
        this.cases = cases;
        this.acting = acting;
        this.clock = clock;
        this.heard = new AtCommit<>(completion::write);
    }

    @EventListener
    void on(CaseFact fact) {
        new Hearing(clock.getZone(), acting.current().user()).of(fact).ifPresent(heard::add);
    }

    @EventListener
    void on(AccountsPlaced fact) {
        for (AccountsPlaced.Placed placed : fact.accounts()) {
            FactRow row = row(FactKind.PLACED, fact.at()).account(placed.account());
            row.creditor = fact.creditor();
            row.batch = fact.batch();
            heard.add(row);
        }
    }

    @EventListener
    void on(BatchRecalled fact) {
        for (AccountId account : fact.accounts()) {
            FactRow row = row(FactKind.RECALLED, fact.at()).account(account);
            row.creditor = fact.creditor();
            row.batch = fact.batch();
            heard.add(row);
        }
    }

    @EventListener
    void on(PaymentPosted fact) {
        money(FactKind.PAYMENT, fact.payment(), fact.account(), fact.amount(), fact.effectiveOn(), fact.at());
    }

    @EventListener
    void on(PaymentReversed fact) {
        money(FactKind.REVERSAL, fact.payment(), fact.account(), fact.amount(), fact.effectiveOn(), fact.at());
    }

    private void money(
            FactKind kind, PaymentId payment, AccountId account, Money amount, LocalDate effectiveOn, Instant at) {
        FactRow row = row(kind, at).account(account).subject(payment.value()).amount(amount);
        row.day = effectiveOn;
        cases.caseOf(account).ifPresent(row::on);
        heard.add(row);
    }

    private FactRow row(FactKind kind, Instant at) {
        return new FactRow(kind, at, at.atZone(clock.getZone()).toLocalDate());
    }
}
