package org.duly.casework.priority;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.duly.kernel.AccountId;
import org.duly.kernel.Money;
import org.duly.ledger.Balance;
import org.duly.party.Parties.Reach;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.AccountCard.Product;

/**
 * What the urgency of a case is reckoned from.
 *
 * @param owed whole units of each currency, minor units cut off
 * @param daysPastDue of the account that is longest overdue
 * @param daysToRecall until the creditor takes the first account back; empty if no day is set
 * @param handNumber the highest of its accounts
 */
public record CaseFacts(
        Map<String, Long> owed,
        long daysPastDue,
        OptionalLong daysToRecall,
        int handNumber,
        int ownMobiles,
        Set<Product> products) {

    public CaseFacts {
        owed = Map.copyOf(owed);
        products = Set.copyOf(products);
    }

    /** The facts of a case with these accounts. */
    public static CaseFacts of(
            Collection<AccountCard> accounts, Map<AccountId, Balance> balances, Reach reach, LocalDate today) {
        Map<String, Long> owed = new HashMap<>();
        Set<Product> products = EnumSet.noneOf(Product.class);
        for (AccountCard account : accounts) {
            products.add(account.product());
            Balance balance = balances.get(account.id());
            if (balance != null) {
                Money total = balance.total();
                owed.merge(total.currency().getCurrencyCode(), total.toDecimal().longValue(), Long::sum);
            }
        }
        List<LocalDate> recalls = accounts.stream()
                .map(AccountCard::recallOn)
                .filter(Objects::nonNull)
                .toList();
        return new CaseFacts(
                owed,
                accounts.stream()
                        .mapToLong(account -> account.daysPastDue(today))
                        .max()
                        .orElse(0),
                recalls.stream()
                        .mapToLong(day -> ChronoUnit.DAYS.between(today, day))
                        .min(),
                accounts.stream().mapToInt(AccountCard::handNumber).max().orElse(1),
                reach.ownMobiles(),
                products);
    }
}
