package org.duly.payment.posting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.duly.kernel.Uuid7;
import org.duly.ledger.Component;
import org.duly.ledger.Ledger;
import org.duly.payment.Payment;
import org.duly.payment.Payments;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books payments once, in the order of contract or law, and takes them back. */
@Service
@Transactional
class BookedPayments implements Payments {

    private final PaymentRows rows;
    private final Ledger ledger;
    private final Portfolios portfolios;
    private final AllocationOrders orders;
    private final AllocationLaw law;
    private final AccountAfterPayment afterwards;
    private final Journal journal;
    private final Acting acting;
    private final Clock clock;

    BookedPayments(
            PaymentRows rows,
            Ledger ledger,
            Portfolios portfolios,
            AllocationOrders orders,
            AllocationLaw law,
            AccountAfterPayment afterwards,
            Journal journal,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.portfolios = portfolios;
        this.orders = orders;
        this.law = law;
        this.afterwards = afterwards;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public PaymentId post(AccountId account, String reference, LocalDate paidOn, Money amount) {
        return switch (receive(account, reference, paidOn, amount)) {
            case Outcome.Posted posted -> posted.payment().id();
            case Outcome.NotPosted not ->
                throw new IllegalStateException(
                        "Payment " + reference + " on account " + account + " cannot be booked: " + not.rule());
        };
    }

    @Override
    public Outcome receive(AccountId account, String reference, LocalDate paidOn, Money amount) {
        rows.hold(account);
        Optional<Payment> booked = rows.find(account, reference);
        if (booked.isPresent()) {
            boolean same = booked.get().amount().equals(amount)
                    && booked.get().paidOn().equals(paidOn);
            return same ? new Outcome.Posted(booked.get(), true) : new Outcome.NotPosted("payment.refused.other-input");
        }
        AccountCard card = portfolios.account(account);
        String refusal = refusal(card, paidOn, amount);
        if (refusal != null) {
            return new Outcome.NotPosted(refusal);
        }
        return order(card, paidOn)
                .<Outcome>map(order -> isLawful(card, reference, paidOn, amount, order)
                        ? new Outcome.Posted(book(card, reference, paidOn, amount, order), false)
                        : new Outcome.NotPosted("payment.refused.law"))
                .orElse(new Outcome.NotPosted("payment.refused.no-order"));
    }

    @Override
    public void reverse(PaymentId id, String reason) {
        Payment payment = rows.find(id)
                .orElseThrow(() -> new NoSuchElementException("No payment " + id + " is open to the reader"));
        rows.hold(payment.account());
        if (rows.find(id).orElseThrow().reversal() != null) {
            return;
        }
        Instant now = clock.instant();
        Payment.Reversal reversal = new Payment.Reversal(
                reason, LocalDate.now(clock), now, acting.current().name());
        ledger.reverse(key(payment.account(), payment.reference()), reversal.effectiveOn(), reason);
        rows.insert(payment, reversal);
        journal.record(
                Kind.COMMAND,
                "payment.reverse",
                id,
                Map.of("account", payment.account().toString()));
        afterwards.reversed(payment, reversal);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Payment> find(PaymentId payment) {
        return rows.find(payment);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Payment> of(AccountId account) {
        return rows.of(account);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Payment> list(@Nullable CreditorId creditor, @Nullable PaymentId after, int limit) {
        return rows.list(creditor, after, limit);
    }

    private Payment book(AccountCard card, String reference, LocalDate paidOn, Money amount, List<Component> order) {
        Instant now = clock.instant();
        Ledger.Allocated split = ledger.receive(key(card.id(), reference), card.id(), paidOn, amount, order);
        Payment payment = new Payment(
                new PaymentId(Uuid7.next(now)),
                card.id(),
                card.creditor(),
                reference,
                amount,
                paidOn,
                split,
                now,
                acting.current().name(),
                null);
        rows.insert(payment);
        journal.record(
                Kind.COMMAND,
                "payment.post",
                payment.id(),
                Map.of("account", card.id().toString(), "amount", amount.toString(), "paidOn", paidOn.toString()));
        afterwards.posted(payment, card);
        return payment;
    }

    /** What the parties agreed on goes before the law's order, so only the latter is put to the gate. */
    private boolean isLawful(
            AccountCard card, String reference, LocalDate paidOn, Money amount, List<Component> order) {
        return portfolios.contract(card.creditor()).allocation().isPresent()
                || law.permits(
                        new AllocationLaw.Proposed(
                                card, portfolios.creditor(card.creditor()), reference, paidOn, amount),
                        order);
    }

    private Optional<List<Component>> order(AccountCard card, LocalDate paidOn) {
        Creditor creditor = portfolios.creditor(card.creditor());
        return orders.order(card, portfolios.contract(card.creditor()), creditor.jurisdiction(), paidOn);
    }

    private @Nullable String refusal(AccountCard card, LocalDate paidOn, Money amount) {
        if (!amount.currency().equals(card.currency())) {
            return "payment.refused.currency";
        }
        if (!amount.isPositive()) {
            return "payment.refused.not-positive";
        }
        if (paidOn.isAfter(LocalDate.now(clock))) {
            return "payment.refused.future";
        }
        if (paidOn.isBefore(card.placedOn())) {
            return "payment.refused.before-placement";
        }
        return card.state() == AccountCard.State.RECALLED ? "payment.refused.recalled" : null;
    }

    private static String key(AccountId account, String reference) {
        return "payment:" + account + ":" + reference;
    }
}
