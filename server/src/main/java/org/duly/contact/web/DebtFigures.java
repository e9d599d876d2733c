package org.duly.contact.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.duly.casework.Cases;
import org.duly.contact.store.StoredAttempt;
import org.duly.kernel.Money;
import org.duly.ledger.Balance;
import org.duly.ledger.Ledger;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;

/** The figures a collector may speak of once the debtor has proved who he is. */
@Component
class DebtFigures {

    private final Cases cases;
    private final Ledger ledger;
    private final Portfolios portfolios;
    private final Clock clock;

    DebtFigures(Cases cases, Ledger ledger, Portfolios portfolios, Clock clock) {
        this.cases = cases;
        this.ledger = ledger;
        this.portfolios = portfolios;
        this.clock = clock;
    }

    /** For whom the collector calls. */
    String institution(StoredAttempt attempt) {
        return portfolios.creditor(attempt.aim().creditor()).name();
    }

    Money owed(StoredAttempt attempt) {
        Creditor creditor = portfolios.creditor(attempt.aim().creditor());
        Collection<Balance> balances = ledger.balances(
                        cases.card(attempt.aim().caseId()).accounts(), LocalDate.now(clock))
                .values();
        return balances.stream().map(Balance::total).reduce(Money.zero(creditor.currency()), Money::plus);
    }

    /** Of the account overdue longest. */
    int daysPastDue(StoredAttempt attempt) {
        LocalDate today = LocalDate.now(clock);
        Collection<AccountCard> accounts = portfolios
                .accounts(cases.card(attempt.aim().caseId()).accounts())
                .values();
        return Math.toIntExact(accounts.stream()
                .mapToLong(account -> account.daysPastDue(today))
                .max()
                .orElse(0));
    }
}
