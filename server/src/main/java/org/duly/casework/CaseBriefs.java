package org.duly.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Money;
import org.duly.ledger.Balance;
import org.duly.ledger.Ledger;
import org.duly.party.DebtorCard;
import org.duly.party.Parties;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Contract;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joins cases with masked name, money and lateness for lists, in a handful of queries however long the list. */
@Component
public class CaseBriefs {

    private final Parties parties;
    private final Portfolios portfolios;
    private final Ledger ledger;
    private final Clock clock;

    CaseBriefs(Parties parties, Portfolios portfolios, Ledger ledger, Clock clock) {
        this.parties = parties;
        this.portfolios = portfolios;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Briefs of these cases, in their order; a case whose debtor is out of the reader's sight is left out. */
    @Transactional(readOnly = true)
    public List<CaseBrief> of(Collection<CaseCard> cards) {
        if (cards.isEmpty()) {
            return List.of();
        }
        Joined joined = join(cards);
        return cards.stream()
                .filter(card -> joined.debtors.containsKey(card.debtor()))
                .map(joined::brief)
                .toList();
    }

    private Joined join(Collection<CaseCard> cards) {
        LocalDate today = LocalDate.now(clock);
        List<AccountId> ids =
                cards.stream().flatMap(card -> card.accounts().stream()).toList();
        Map<CreditorId, Creditor> creditors =
                portfolios.creditors().stream().collect(Collectors.toMap(Creditor::id, Function.identity()));
        Map<CreditorId, Contract> contracts = new HashMap<>();
        cards.forEach(card -> contracts.computeIfAbsent(card.creditor(), portfolios::contract));
        return new Joined(
                parties.cards(cards.stream().map(CaseCard::debtor).distinct().toList()),
                portfolios.accounts(ids),
                ledger.balances(ids, today),
                creditors,
                contracts,
                today);
    }

    private record Joined(
            Map<DebtorId, DebtorCard> debtors,
            Map<AccountId, AccountCard> accounts,
            Map<AccountId, Balance> balances,
            Map<CreditorId, Creditor> creditors,
            Map<CreditorId, Contract> contracts,
            LocalDate today) {

        CaseBrief brief(CaseCard card) {
            List<AccountCard> own = card.accounts().stream()
                    .map(accounts::get)
                    .filter(Objects::nonNull)
                    .toList();
            long late = own.stream()
                    .mapToLong(account -> account.daysPastDue(today))
                    .max()
                    .orElse(0);
            return new CaseBrief(
                    card,
                    Objects.requireNonNull(creditors.get(card.creditor())),
                    Objects.requireNonNull(debtors.get(card.debtor())).maskedName(),
                    owed(card.accounts()),
                    late,
                    Objects.requireNonNull(contracts.get(card.creditor())).bucket(late),
                    own.stream()
                            .map(AccountCard::recallOn)
                            .filter(Objects::nonNull)
                            .min(LocalDate::compareTo)
                            .orElse(null));
        }

        private List<Money> owed(List<AccountId> ids) {
            Map<String, Money> sums = new TreeMap<>();
            for (AccountId id : ids) {
                Balance balance = balances.get(id);
                if (balance != null) {
                    Currency currency = balance.overpaid().currency();
                    sums.merge(currency.getCurrencyCode(), balance.total(), Money::plus);
                }
            }
            return new ArrayList<>(sums.values());
        }
    }
}
