package org.duly.arrangement;

import java.time.Clock;
import java.time.LocalDate;
import org.duly.casework.CaseCard;
import org.duly.kernel.Money;
import org.duly.ledger.Balance;
import org.duly.ledger.Ledger;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;

/** What is owed today on the accounts of a case. */
@Component
class OwedOnCase {

    private final Ledger ledger;
    private final Portfolios portfolios;
    private final Clock clock;

    OwedOnCase(Ledger ledger, Portfolios portfolios, Clock clock) {
        this.ledger = ledger;
        this.portfolios = portfolios;
        this.clock = clock;
    }

    Money on(CaseCard card) {
        return ledger.balances(card.accounts(), LocalDate.now(clock)).values().stream()
                .map(Balance::total)
                .reduce(Money::plus)
                .orElseGet(() -> Money.zero(portfolios.creditor(card.creditor()).currency()));
    }
}
