package org.duly.payment.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Money;
import org.duly.ledger.Ledger;
import org.duly.party.DebtorCard;
import org.duly.party.Parties;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;

/** Finds accounts of one creditor by what a payment line says. */
@Component
class AccountLookup {

    private final Portfolios portfolios;
    private final Parties parties;
    private final Ledger ledger;
    private final Clock clock;

    AccountLookup(Portfolios portfolios, Parties parties, Ledger ledger, Clock clock) {
        this.portfolios = portfolios;
        this.parties = parties;
        this.ledger = ledger;
        this.clock = clock;
    }

    Optional<AccountCard> byNumber(CreditorId creditor, String number) {
        return number.isEmpty() ? Optional.empty() : portfolios.account(creditor, number);
    }

    /** Accounts whose number is the same but for blanks, hyphens, case and leading zeros. */
    List<AccountCard> byNumberVariants(CreditorId creditor, String number) {
        Set<String> variants = new LinkedHashSet<>();
        String dense = number.replaceAll("[\\s\\-_/.']", "");
        variants.add(dense);
        variants.add(dense.toUpperCase(Locale.ROOT));
        variants.add(dense.toLowerCase(Locale.ROOT));
        variants.add(dense.replaceFirst("^0+", ""));
        variants.remove(number);
        variants.remove("");
        List<AccountCard> found = new ArrayList<>();
        for (String variant : variants) {
            portfolios
                    .account(creditor, variant)
                    .filter(account -> !found.contains(account))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Accounts of the debtors with this identity number or exact name. */
    List<AccountCard> byPerson(CreditorId creditor, String identityOrName) {
        if (identityOrName.isEmpty()) {
            return List.of();
        }
        Map<DebtorId, DebtorCard> found = parties.cards(parties.search(identityOrName));
        return found.values().stream()
                .filter(debtor -> debtor.creditor().equals(creditor))
                .flatMap(debtor -> portfolios.accountsOf(debtor.id()).stream())
                .filter(account -> account.creditor().equals(creditor))
                .toList();
    }

    boolean belongsTo(AccountCard account, String identity) {
        return parties.search(identity).contains(account.debtor());
    }

    Money owed(AccountCard account) {
        return ledger.balance(account.id(), LocalDate.now(clock)).total();
    }
}
