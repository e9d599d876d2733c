package org.duly.strategy.deciding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.casework.CaseBook;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.kernel.AccountId;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.ledger.Balance;
import org.duly.ledger.Ledger;
import org.duly.party.DebtorCard;
import org.duly.party.Parties;
import org.duly.party.Parties.Plain;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Contract;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.duly.strategy.past.Past;
import org.duly.strategy.past.Pasts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers the facts of cases as of a day from the rooms that own them, in a handful of queries however many cases.
 *
 * <p>Money and what happened are as of that day; what rooms keep only as it stands now (telephones, situation, state of
 * the procedure) is as of now, also for past days.
 */
@Component
public class KnownCases {

    private static final Parties.Reach NOTHING = new Parties.Reach(0, 0, 0, 0);

    private final Cases cases;
    private final Portfolios portfolios;
    private final Ledger ledger;
    private final Parties parties;
    private final Pasts pasts;
    private final List<Integer> paydays;

    KnownCases(
            Cases cases,
            Portfolios portfolios,
            Ledger ledger,
            Parties parties,
            Pasts pasts,
            @Value("${duly.promise.paydays:5,10,15,28,30}") List<Integer> paydays) {
        this.cases = cases;
        this.portfolios = portfolios;
        this.ledger = ledger;
        this.parties = parties;
        this.pasts = pasts;
        this.paydays = List.copyOf(paydays);
    }

    /** The facts of these cases; those out of the reader's sight, or without an account by then, are left out. */
    @Transactional(readOnly = true)
    public List<Known> facts(Collection<CaseId> ids, LocalDate day) {
        Map<CaseId, CaseCard> cards = cases.cards(ids);
        List<AccountId> accountIds = cards.values().stream()
                .flatMap(card -> card.accounts().stream())
                .toList();
        Map<AccountId, AccountCard> accounts = portfolios.accounts(accountIds);
        List<DebtorId> debtors =
                cards.values().stream().map(CaseCard::debtor).distinct().toList();
        Book book = new Book(
                accounts,
                ledger.balances(accountIds, day),
                parties.cards(debtors),
                parties.reach(debtors),
                portfolios.creditors().stream().collect(Collectors.toMap(Creditor::id, Function.identity())),
                contracts(cards.values()),
                pasts.of(ids, day));
        List<Known> known = new ArrayList<>();
        for (CaseId id : ids) {
            CaseCard card = cards.get(id);
            if (card != null && book.debtors.containsKey(card.debtor())) {
                known(card, book, day, known);
            }
        }
        return known;
    }

    /** The facts of cases whose books are at hand, by what was known at an instant. */
    void each(
            Collection<CaseBook> books,
            LocalDate day,
            Instant knownAt,
            BiConsumer<CaseBook, Map<String, Object>> reader) {
        Map<DebtorId, Plain> debtors =
                parties.plain(books.stream().map(CaseBook::debtor).toList());
        Map<CaseId, Past> known = pasts.of(books.stream().map(CaseBook::id).toList(), knownAt);
        for (CaseBook book : books) {
            Facts facts = new Facts(
                    book.sopState(),
                    book.accounts(),
                    book.balances(),
                    Objects.requireNonNull(debtors.get(book.debtor())),
                    book.reach(),
                    book.creditor(),
                    book.contract(),
                    known.getOrDefault(book.id(), Past.NOTHING));
            reader.accept(book, facts.asOf(day, paydays));
        }
    }

    private Map<CreditorId, Contract> contracts(Collection<CaseCard> cards) {
        Map<CreditorId, Contract> contracts = new HashMap<>();
        cards.forEach(card -> contracts.computeIfAbsent(card.creditor(), portfolios::contract));
        return contracts;
    }

    private void known(CaseCard card, Book book, LocalDate day, List<Known> known) {
        List<AccountCard> own = card.accounts().stream()
                .map(book.accounts::get)
                .filter(Objects::nonNull)
                .filter(account -> !account.placedOn().isAfter(day))
                .toList();
        if (!own.isEmpty()) {
            DebtorCard debtor = Objects.requireNonNull(book.debtors.get(card.debtor()));
            Facts facts = new Facts(
                    card.sopState(),
                    own,
                    book.balances,
                    new Plain(debtor.company(), debtor.situation()),
                    book.reach.getOrDefault(card.debtor(), NOTHING),
                    Objects.requireNonNull(book.creditors.get(card.creditor())),
                    Objects.requireNonNull(book.contracts.get(card.creditor())),
                    book.pasts.getOrDefault(card.id(), Past.NOTHING));
            known.add(new Known(card, facts.owed(), facts.asOf(day, paydays)));
        }
    }

    private record Book(
            Map<AccountId, AccountCard> accounts,
            Map<AccountId, Balance> balances,
            Map<DebtorId, DebtorCard> debtors,
            Map<DebtorId, Parties.Reach> reach,
            Map<CreditorId, Creditor> creditors,
            Map<CreditorId, Contract> contracts,
            Map<CaseId, Past> pasts) {}
}
