package org.duly.assignment.book;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duly.assignment.allocation.Piece;
import org.duly.assignment.allocation.Trait;
import org.duly.assignment.people.Requirement;
import org.duly.assignment.people.Requirements;
import org.duly.assignment.rules.AssignmentSettings;
import org.duly.casework.CaseCard;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Money;
import org.duly.ledger.Balance;
import org.duly.ledger.Ledger;
import org.duly.party.ContactPointCard;
import org.duly.party.Parties;
import org.duly.party.PersonKey;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Contract;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases as pieces to share out, in a handful of queries however many there are. */
@Component
public class Book {

    private final Portfolios portfolios;
    private final Ledger ledger;
    private final Parties parties;
    private final Requirements requirements;
    private final AssignmentSettings settings;
    private final Clock clock;

    Book(
            Portfolios portfolios,
            Ledger ledger,
            Parties parties,
            Requirements requirements,
            AssignmentSettings settings,
            Clock clock) {
        this.portfolios = portfolios;
        this.ledger = ledger;
        this.parties = parties;
        this.requirements = requirements;
        this.settings = settings;
        this.clock = clock;
    }

    /** These cases, in their order. */
    @Transactional(readOnly = true)
    public List<Piece> pieces(Collection<CaseCard> cards) {
        if (cards.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<AccountId> ids =
                cards.stream().flatMap(card -> card.accounts().stream()).toList();
        Map<CreditorId, Contract> contracts = new HashMap<>();
        cards.forEach(card -> contracts.computeIfAbsent(card.creditor(), portfolios::contract));
        Read read = new Read(
                portfolios.accounts(ids),
                ledger.balances(ids, today),
                parties.personKeys(cards.stream().map(CaseCard::debtor).toList()),
                contracts,
                requirements.all(),
                today);
        return cards.stream().map(card -> piece(card, read)).toList();
    }

    private Piece piece(CaseCard card, Read read) {
        List<AccountCard> accounts = card.accounts().stream()
                .map(read.accounts::get)
                .filter(Objects::nonNull)
                .toList();
        long late = accounts.stream()
                .mapToLong(account -> account.daysPastDue(read.today))
                .max()
                .orElse(0);
        int bucket = Objects.requireNonNull(read.contracts.get(card.creditor())).bucket(late);
        List<Money> owed = card.accounts().stream()
                .map(read.balances::get)
                .filter(Objects::nonNull)
                .map(Balance::total)
                .toList();
        return new Piece(
                card.id(),
                Objects.requireNonNull(read.keys.get(card.debtor())),
                card.creditor(),
                asks(card, accounts, bucket, read.requirements),
                settings.expectedMinor(owed, bucket),
                accounts.stream().mapToInt(AccountCard::handNumber).max().orElse(1),
                card.holder());
    }

    private Set<Trait> asks(CaseCard card, List<AccountCard> accounts, int bucket, List<Requirement> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        boolean byRegion = asked.stream().anyMatch(each -> each.region() != null);
        Requirement.Kind kind = new Requirement.Kind(
                card.creditor(),
                accounts.stream().map(AccountCard::product).collect(Collectors.toSet()),
                byRegion ? regions(card.debtor()) : Set.of(),
                bucket);
        return asked.stream()
                .filter(each -> each.fits(kind))
                .map(Requirement::trait)
                .collect(Collectors.toSet());
    }

    private Set<String> regions(DebtorId debtor) {
        Set<String> known = new HashSet<>();
        for (ContactPointCard point : parties.points(debtor)) {
            if (point.region() instanceof String region) {
                known.add(region);
            }
        }
        return known;
    }

    private record Read(
            Map<AccountId, AccountCard> accounts,
            Map<AccountId, Balance> balances,
            Map<DebtorId, PersonKey> keys,
            Map<CreditorId, Contract> contracts,
            List<Requirement> requirements,
            LocalDate today) {}
}
