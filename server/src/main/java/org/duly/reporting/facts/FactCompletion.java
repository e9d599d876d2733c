package org.duly.reporting.facts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.kernel.AccountId;
import org.duly.kernel.CaseId;
import org.duly.kernel.DebtorId;
import org.duly.ledger.Balance;
import org.duly.ledger.Ledger;
import org.duly.party.Parties;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;

/** Completes facts at the commit with what the rooms know of their cases and accounts, in bulk, and stores them. */
@Component
class FactCompletion {

    private static final int CHUNK = 5000;
    private static final Set<FactKind> TOLD_WHOLE =
            EnumSet.of(FactKind.CONTACT_RESERVED, FactKind.CONTACT_REFUSED, FactKind.CONTACT_RELEASED);

    private final Cases cases;
    private final Portfolios portfolios;
    private final Ledger ledger;
    private final Parties parties;
    private final FactTable table;
    private final Clock clock;

    FactCompletion(Cases cases, Portfolios portfolios, Ledger ledger, Parties parties, FactTable table, Clock clock) {
        this.cases = cases;
        this.portfolios = portfolios;
        this.ledger = ledger;
        this.parties = parties;
        this.table = table;
        this.clock = clock;
    }

    void write(List<FactRow> rows) {
        Map<AccountId, CaseId> caseOf = new HashMap<>();
        chunks(rows.stream().filter(row -> !isWhole(row)).toList(), chunk -> complete(chunk, caseOf));
        rows.stream()
                .filter(row -> row.caseId == null && row.account != null)
                .forEach(row -> row.caseId = caseOf.get(row.account));
        // A fact about a case nobody in this transaction may see belongs to no creditor in sight.
        table.insert(rows.stream().filter(row -> row.creditor != null).toList(), Instant.now(clock), clock.getZone());
    }

    /** What contact tells says all; it tells so often that looking anything up again would be felt. */
    private static boolean isWhole(FactRow row) {
        return row.creditor != null && TOLD_WHOLE.contains(row.kind);
    }

    private void complete(List<FactRow> rows, Map<AccountId, CaseId> caseOf) {
        Map<CaseId, CaseCard> cards = cases.cards(rows.stream()
                .map(row -> row.caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<AccountId, AccountCard> accounts = portfolios.accounts(accounts(rows, _ -> true));
        Map<AccountId, Balance> placed =
                ledger.balances(accounts(rows, row -> row.kind == FactKind.PLACED), asOf(accounts.values()));
        Map<DebtorId, Parties.Reach> reach = parties.reach(debtors(rows, cards));
        for (FactRow row : rows) {
            CaseCard card = row.caseId == null ? null : cards.get(row.caseId);
            if (card != null) {
                complete(row, card, reach);
                card.accounts().forEach(account -> caseOf.put(account, card.id()));
            }
            if (row.account != null) {
                complete(row, row.account, accounts, placed);
            }
        }
    }

    /** Today, or the day a placement agreed for later counts from: before it the ledger shows nothing owed. */
    private LocalDate asOf(Collection<AccountCard> accounts) {
        return accounts.stream()
                .map(AccountCard::placedOn)
                .reduce(LocalDate.now(clock), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static void complete(FactRow row, CaseCard card, Map<DebtorId, Parties.Reach> reach) {
        row.creditor = card.creditor();
        switch (row.kind) {
            case CASE_OPENED -> {
                row.code = card.sopState();
                row.due = card.nextStep() == null ? null : card.nextStep().due();
                row.points = points(card, reach);
            }
            case ACCOUNT_JOINED -> row.points = points(card, reach);
            case PAYMENT, REVERSAL -> row.person = card.holder();
            default -> {}
        }
    }

    private static void complete(
            FactRow row, AccountId account, Map<AccountId, AccountCard> accounts, Map<AccountId, Balance> placed) {
        AccountCard card = accounts.get(account);
        if (card != null) {
            row.creditor = card.creditor();
            row.batch = card.batch();
        }
        Balance balance = placed.get(account);
        if (row.kind == FactKind.PLACED && card != null && balance != null) {
            row.day = card.placedOn();
            row.amount = balance.total();
        }
    }

    private static int points(CaseCard card, Map<DebtorId, Parties.Reach> reach) {
        Parties.Reach known = reach.get(card.debtor());
        return known == null ? 0 : known.points();
    }

    private static List<DebtorId> debtors(List<FactRow> rows, Map<CaseId, CaseCard> cards) {
        return rows.stream()
                .filter(row -> row.kind == FactKind.CASE_OPENED || row.kind == FactKind.ACCOUNT_JOINED)
                .map(row -> row.caseId == null ? null : cards.get(row.caseId))
                .filter(Objects::nonNull)
                .map(CaseCard::debtor)
                .distinct()
                .toList();
    }

    private static Collection<AccountId> accounts(List<FactRow> rows, java.util.function.Predicate<FactRow> which) {
        List<AccountId> ids = new ArrayList<>();
        for (FactRow row : rows) {
            if (row.account != null && which.test(row)) {
                ids.add(row.account);
            }
        }
        return ids;
    }

    private static void chunks(List<FactRow> rows, java.util.function.Consumer<List<FactRow>> work) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            work.accept(rows.subList(from, Math.min(rows.size(), from + CHUNK)));
        }
    }
}
