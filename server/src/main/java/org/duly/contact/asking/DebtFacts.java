package org.duly.contact.asking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duly.casework.CaseCard;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Lender;
import org.duly.compliance.facts.LenderKind;
import org.duly.compliance.facts.Notice;
import org.duly.compliance.facts.NoticeKind;
import org.duly.compliance.facts.Placement;
import org.duly.compliance.facts.Split;
import org.duly.kernel.BusinessClock;
import org.duly.ledger.Balance;
import org.duly.ledger.Component;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Creditor;
import org.jspecify.annotations.Nullable;

/** The debts of a case, their lender, and what was announced about them, in the gate's words. */
final class DebtFacts {

    /** Stands for whatever else of this person lies in the lender group; which lender, the reader need not know. */
    static final String ELSEWHERE = "elsewhere-in-group";

    private final Situation situation;

    DebtFacts(Situation situation) {
        this.situation = situation;
    }

    Lender lender() {
        Creditor creditor = situation.creditor();
        return new Lender(creditor.id().toString(), kind(), creditor.associationMember(), Situation.group(creditor));
    }

    Lender restOfGroup() {
        return new Lender(
                ELSEWHERE, kind(), situation.creditor().associationMember(), Situation.group(situation.creditor()));
    }

    /** The debts a contact is about: those still placed with us, else all of them, so that the gate says why not. */
    List<String> working() {
        List<AccountCard> accounts = situation.debts().accounts();
        List<String> placed = accounts.stream()
                .filter(account -> account.state() == AccountCard.State.PLACED && !account.isTermOver(today()))
                .map(account -> account.id().toString())
                .toList();
        return placed.isEmpty()
                ? accounts.stream().map(account -> account.id().toString()).toList()
                : placed;
    }

    /** The debts of the case, and one that stands for the rest of the group where the history reaches there. */
    List<Debt> all(boolean withRestOfGroup) {
        List<Debt> debts = new ArrayList<>();
        for (AccountCard account : situation.debts().accounts()) {
            debts.add(debt(account));
        }
        if (withRestOfGroup) {
            debts.add(
                    Debt.of(ELSEWHERE, DebtType.CONSUMER_LOAN, ELSEWHERE, false).build());
        }
        return debts;
    }

    /** The outsourcing notice, where the creditor confirmed that it went out. */
    List<Notice> notices() {
        return situation
                .house()
                .mandate()
                .map(mandate -> mandate.outsourcingNotice())
                .map(day -> new Notice(
                        NoticeKind.OUTSOURCING,
                        day.atStartOfDay(BusinessClock.ZONE).toInstant(),
                        Notice.Addressee.CONSUMER,
                        Assembly.AGENCY))
                .map(List::of)
                .orElseGet(List::of);
    }

    private Debt debt(AccountCard account) {
        return Debt.of(
                        account.id().toString(),
                        type(account.product()),
                        situation.creditor().id().toString(),
                        account.product() == AccountCard.Product.ONLINE_CONSUMER_LOAN)
                .disputed(situation.disputed())
                .signedOn(account.contractOn())
                .overdueDays(Math.toIntExact(account.daysPastDue(today())))
                .outstanding(outstanding(situation.debts().balances().get(account.id())))
                .placement(placement(account))
                .build();
    }

    private static @Nullable Split outstanding(@Nullable Balance balance) {
        if (balance == null) {
            return null;
        }
        BigDecimal costs = balance.of(Component.FEE).toDecimal();
        BigDecimal interest = balance.of(Component.INTEREST)
                .plus(balance.of(Component.PENALTY))
                .toDecimal();
        return new Split(costs, interest, balance.of(Component.PRINCIPAL).toDecimal());
    }

    private Placement placement(AccountCard account) {
        CaseCard.Standing standing = situation.card().standing();
        if (standing == CaseCard.Standing.STOPPED || account.state() == AccountCard.State.RECALLED) {
            return Placement.RECALLED;
        }
        if (standing == CaseCard.Standing.CLOSED || account.state() == AccountCard.State.SETTLED) {
            return Placement.CLOSED;
        }
        // The term ends at midnight, even before anybody has recalled the account.
        return account.isTermOver(today()) ? Placement.RECALLED : Placement.PLACED;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(situation.now(), BusinessClock.ZONE);
    }

    /** What is neither card nor home loan is judged like consumer credit, the kind the law protects most. */
    private static DebtType type(AccountCard.Product product) {
        return switch (product) {
            case CREDIT_CARD -> DebtType.CREDIT_CARD;
            case MORTGAGE -> DebtType.MORTGAGE;
            case CONSUMER_LOAN, ONLINE_CONSUMER_LOAN, AUTO_LOAN, BUSINESS_LOAN, TRADE_RECEIVABLE ->
                DebtType.CONSUMER_LOAN;
        };
    }

    private LenderKind kind() {
        return switch (situation.creditor().kind()) {
            case BANK -> LenderKind.BANK;
            case CONSUMER_FINANCE -> LenderKind.CONSUMER_FINANCE;
            case MICRO_LOAN -> LenderKind.MICRO_LOAN;
            case AUTO_FINANCE -> LenderKind.AUTO_FINANCE;
            case OTHER -> LenderKind.PRIVATE;
        };
    }
}
