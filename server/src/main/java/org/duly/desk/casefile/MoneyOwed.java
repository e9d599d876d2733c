package org.duly.desk.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duly.casework.CaseCard;
import org.duly.kernel.AccountId;
import org.duly.kernel.Money;
import org.duly.ledger.Balance;
import org.duly.ledger.Ledger;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.Contract;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;

/** What is owed on a case: by component, by account, over time. */
@Component
class MoneyOwed {

    private final Portfolios portfolios;
    private final Ledger ledger;

    MoneyOwed(Portfolios portfolios, Ledger ledger) {
        this.portfolios = portfolios;
        this.ledger = ledger;
    }

    CaseFile.Money of(CaseCard card, LocalDate asOf) {
        Map<AccountId, AccountCard> accounts = portfolios.accounts(card.accounts());
        Map<AccountId, Balance> balances = ledger.balances(card.accounts(), asOf);
        Contract contract = portfolios.contract(card.creditor());
        List<AccountLine> lines = new ArrayList<>();
        for (AccountId id : card.accounts()) {
            AccountCard account = accounts.get(id);
            if (account != null) {
                long late = account.daysPastDue(asOf);
                lines.add(new AccountLine(account, balances.get(id), late, contract.bucket(late)));
            }
        }
        List<Owed> owed = Owed.over(balances.values());
        long late = lines.stream().mapToLong(AccountLine::daysPastDue).max().orElse(0);
        return new CaseFile.Money(
                asOf,
                owed,
                lines,
                owed.stream().map(sum -> sparkline(sum, lines, asOf)).toList(),
                late,
                contract.bucket(late),
                lines.stream()
                        .map(line -> line.account().recallOn())
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    private Sparkline sparkline(Owed sum, List<AccountLine> lines, LocalDate asOf) {
        List<Ledger.Line> postings = lines.stream()
                .filter(line -> line.account().currency().getCurrencyCode().equals(sum.currency()))
                .flatMap(line -> ledger.statement(line.account().id()).stream())
                .toList();
        return Sparkline.of(postings, asOf, Money.zero(sum.total().currency()));
    }
}
