package org.duly.payment.posting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duly.compliance.Gate;
import org.duly.compliance.Ground;
import org.duly.compliance.Receipt;
import org.duly.compliance.Verdict;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.Lender;
import org.duly.compliance.facts.LenderKind;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.Operation;
import org.duly.compliance.facts.Split;
import org.duly.compliance.facts.Target;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.Money;
import org.duly.kernel.Uuid7;
import org.duly.ledger.Component;
import org.duly.ledger.Ledger;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Creditor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the gate whether a payment may be split as we are about to split it, and keeps the receipt. */
@org.springframework.stereotype.Component
class AllocationLaw {

    private static final String DEBT = "debt";
    private static final String LENDER = "lender";

    private final Gate gate;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    AllocationLaw(Gate gate, Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.gate = gate;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A payment about to be booked in an order that nobody agreed on. */
    record Proposed(AccountCard account, Creditor creditor, String reference, LocalDate paidOn, Money amount) {}

    boolean permits(Proposed proposed, List<Component> order) {
        Ledger.Allocated split = ledger.split(proposed.account().id(), proposed.paidOn(), proposed.amount(), order);
        Verdict verdict = gate.decide(facts(proposed, split));
        keep(proposed, verdict.receipt());
        return switch (verdict) {
            case Verdict.Allowed _ -> true;
            case Verdict.Refused _, Verdict.NotCovered _ -> false;
        };
    }

    private Facts facts(Proposed proposed, Ledger.Allocated split) {
        AccountCard account = proposed.account();
        Debt debt = Debt.of(DEBT, type(account), LENDER, account.product() == AccountCard.Product.ONLINE_CONSUMER_LOAN)
                .signedOn(account.contractOn())
                .overdueDays(Math.toIntExact(account.daysPastDue(proposed.paidOn())))
                .outstanding(
                        split(ledger.balance(account.id(), proposed.paidOn()).owed()))
                .build();
        Attempt attempt = Attempt.of(
                        proposed.paidOn().atStartOfDay(BusinessClock.ZONE).toInstant(),
                        Channel.PAYMENT_ALLOCATION,
                        List.of(DEBT))
                .to(Target.of(Target.Role.LEDGER), null)
                .operation(Operation.allocating(proposed.amount().toDecimal(), split(split.parts())))
                .build();
        Jurisdiction law =
                Jurisdiction.valueOf(proposed.creditor().jurisdiction().name());
        List<Lender> lenders = law == Jurisdiction.CN ? List.of(lender(proposed.creditor())) : List.of();
        return Facts.of(
                law,
                lenders,
                List.of(debt),
                attempt,
                Consumer.at(List.of(Location.address(BusinessClock.ZONE))).build());
    }

    private void keep(Proposed proposed, Receipt receipt) {
        jdbc.sql("""
                        insert into payment.receipt
                            (id, creditor_id, account_id, reference, asked_at, answer, rules, hash, canonical)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Uuid7.next(clock.instant()),
                        proposed.creditor().id().value(),
                        proposed.account().id().value(),
                        proposed.reference(),
                        Timestamp.from(clock.instant()),
                        receipt.outcome().name(),
                        receipt.grounds().stream().map(Ground::ruleId).toArray(String[]::new),
                        receipt.hash(),
                        new String(receipt.canonical(), UTF_8))
                .update();
    }

    /** Penalty interest (罚息, 违约金) counts as interest: ADR 31. */
    private static Split split(Map<Component, Money> parts) {
        return new Split(
                amount(parts, Component.FEE),
                amount(parts, Component.INTEREST).add(amount(parts, Component.PENALTY)),
                amount(parts, Component.PRINCIPAL));
    }

    private static BigDecimal amount(Map<Component, Money> parts, Component component) {
        Money part = parts.get(component);
        return part == null ? BigDecimal.ZERO : part.toDecimal();
    }

    private static Lender lender(Creditor creditor) {
        LenderKind kind = switch (creditor.kind()) {
            case BANK -> LenderKind.BANK;
            case CONSUMER_FINANCE -> LenderKind.CONSUMER_FINANCE;
            case MICRO_LOAN -> LenderKind.MICRO_LOAN;
            case AUTO_FINANCE -> LenderKind.AUTO_FINANCE;
            case OTHER -> LenderKind.PRIVATE;
        };
        return Lender.of(LENDER, kind, creditor.associationMember());
    }

    private static DebtType type(AccountCard account) {
        return switch (account.product()) {
            case CREDIT_CARD -> DebtType.CREDIT_CARD;
            case MORTGAGE -> DebtType.MORTGAGE;
            case CONSUMER_LOAN, ONLINE_CONSUMER_LOAN, AUTO_LOAN, BUSINESS_LOAN, TRADE_RECEIVABLE ->
                DebtType.CONSUMER_LOAN;
        };
    }
}
