package org.duly.daily.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duly.casework.CaseBook;
import org.duly.ledger.Balance;
import org.duly.portfolio.AccountCard;

/**
 * How old the debts of a case are on a day. Pure; days past due are reckoned from the oldest unpaid due day each time.
 *
 * @param steadyUntil the first day on which the passing of time alone may change it
 */
record Aged(boolean collected, int bucket, LocalDate steadyUntil) {

    static Aged of(CaseBook book, LocalDate day) {
        List<AccountCard> owing = book.accounts().stream()
                .filter(account -> owes(book, account) && !account.isTermOver(day))
                .toList();
        long late = owing.stream()
                .mapToLong(account -> account.daysPastDue(day))
                .max()
                .orElse(0);
        int bucket = book.contract().bucket(late);
        return new Aged(late > 0, bucket, steadyUntil(book, owing, late, day));
    }

    private static boolean owes(CaseBook book, AccountCard account) {
        Balance balance = book.balances().get(account.id());
        return balance != null && balance.total().isPositive();
    }

    private static LocalDate steadyUntil(CaseBook book, List<AccountCard> owing, long late, LocalDate day) {
        LocalDate first = LocalDate.MAX;
        for (AccountCard account : owing) {
            LocalDate recall = account.recallOn();
            if (recall != null) {
                first = earlier(first, recall.plusDays(1));
            }
        }
        if (late > 0) {
            for (int edge : book.contract().bucketEdges()) {
                if (edge >= late) {
                    return earlier(first, day.plusDays(edge - late + 1));
                }
            }
            return first;
        }
        return owing.stream()
                .map(AccountCard::oldestUnpaidDue)
                .filter(Objects::nonNull)
                .map(due -> due.plusDays(1))
                .reduce(first, Aged::earlier);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
