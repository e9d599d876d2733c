package org.duly.integration.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duly.casework.CaseCard;
import org.duly.identity.Staff;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.UserId;
import org.duly.ledger.Balance;
import org.duly.ledger.Ledger;
import org.duly.party.DebtorCard;
import org.duly.party.Parties;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joins what the rooms know of cases, a page at a time. */
@Component
class CaseViews {

    private final Portfolios portfolios;
    private final Parties parties;
    private final Ledger ledger;
    private final Staff staff;
    private final Clock clock;

    CaseViews(Portfolios portfolios, Parties parties, Ledger ledger, Staff staff, Clock clock) {
        this.portfolios = portfolios;
        this.parties = parties;
        this.ledger = ledger;
        this.staff = staff;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<CaseView> of(List<CaseCard> cards) {
        Joined joined = join(cards);
        return cards.stream().map(card -> view(card, joined)).toList();
    }

    private record Joined(
            Map<CreditorId, String> creditors,
            Map<DebtorId, DebtorCard> debtors,
            Map<UserId, String> holders,
            Map<AccountId, AccountCard> accounts,
            Map<AccountId, Balance> balances) {}

    private Joined join(List<CaseCard> cards) {
        Set<AccountId> accounts =
                cards.stream().flatMap(card -> card.accounts().stream()).collect(Collectors.toSet());
        return new Joined(
                portfolios.creditors().stream().collect(Collectors.toMap(Creditor::id, Creditor::code)),
                parties.cards(cards.stream().map(CaseCard::debtor).collect(Collectors.toSet())),
                staff.names(cards.stream()
                        .map(CaseCard::holder)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())),
                portfolios.accounts(accounts),
                ledger.balances(accounts, LocalDate.now(clock)));
    }

    private CaseView view(CaseCard card, Joined joined) {
        DebtorCard debtor = joined.debtors().get(card.debtor());
        UserId holder = card.holder();
        return new CaseView(
                card.id().value(),
                card.number(),
                joined.creditors().getOrDefault(card.creditor(), ""),
                card.debtor().value(),
                debtor == null ? null : debtor.maskedName(),
                card.standing(),
                card.sopState(),
                holder == null ? null : joined.holders().get(holder),
                CaseView.NextStepView.of(card.nextStep()),
                card.priority(),
                card.openedAt(),
                card.closedAt(),
                card.accounts().stream()
                        .map(account -> account(
                                joined.accounts().get(account),
                                joined.balances().get(account)))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private CaseView.@Nullable AccountView account(@Nullable AccountCard card, @Nullable Balance balance) {
        if (card == null || balance == null) {
            return null;
        }
        return new CaseView.AccountView(
                card.id().value(),
                card.number(),
                card.product(),
                card.state(),
                card.daysPastDue(LocalDate.now(clock)),
                balance.owed().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, part -> MoneyView.of(part.getValue()))),
                MoneyView.of(balance.total()),
                MoneyView.of(balance.overpaid()));
    }
}
