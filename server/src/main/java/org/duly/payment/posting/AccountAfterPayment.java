package org.duly.payment.posting;

import java.time.Clock;
import java.time.LocalDate;
import org.duly.kernel.AccountId;
import org.duly.ledger.Balance;
import org.duly.ledger.Ledger;
import org.duly.payment.Payment;
import org.duly.payment.events.AccountSettled;
import org.duly.payment.events.PaymentPosted;
import org.duly.payment.events.PaymentReversed;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Portfolios;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the other rooms what a payment did to an account, and settles or reopens it. */
@Component
class AccountAfterPayment {

    private final Ledger ledger;
    private final Portfolios portfolios;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountAfterPayment(Ledger ledger, Portfolios portfolios, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.portfolios = portfolios;
        this.events = events;
        this.clock = clock;
    }

    void posted(Payment payment, AccountCard card) {
        Balance after = owedNow(payment.account());
        events.publishEvent(new PaymentPosted(
                payment.id(), payment.account(), payment.amount(), after, payment.paidOn(), payment.postedAt()));
        if (after.total().isZero() && card.state() == AccountCard.State.PLACED) {
            portfolios.settle(payment.account());
            events.publishEvent(new AccountSettled(payment.account(), payment.postedAt()));
        }
    }

    void reversed(Payment payment, Payment.Reversal reversal) {
        Balance after = owedNow(payment.account());
        AccountCard.State state = portfolios.account(payment.account()).state();
        if (after.total().isPositive() && state == AccountCard.State.SETTLED) {
            portfolios.reopen(payment.account());
        }
        events.publishEvent(new PaymentReversed(
                payment.id(),
                payment.account(),
                payment.amount(),
                after,
                reversal.effectiveOn(),
                reversal.reason(),
                reversal.at()));
    }

    private Balance owedNow(AccountId account) {
        return ledger.balance(account, LocalDate.now(clock));
    }
}
