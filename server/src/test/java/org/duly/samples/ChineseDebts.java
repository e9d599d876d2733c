package org.duly.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Debts that follow the card clients of the UCI data set: a client who was k months late in the last month (pay_0 =
 * k) is between 30(k-1)+1 and 30k days late here, 180 at most; what he owes is his last bill (bill_amt1), his limit
 * is limit_bal, his last payment the latest of pay_amt1…6 that is not zero; New Taiwan dollars are divided by a fixed
 * number.
 */
final class ChineseDebts {

    /** The day all days in the samples are told from. */
    static final LocalDate PLACED = LocalDate.of(2026, 7, 1);

    private final Strangers strangers;

    ChineseDebts(Strangers strangers) {
        this.strangers = strangers;
    }

    /** One debt, in yuan. */
    record Debt(
            int age,
            int daysPastDue,
            BigDecimal limit,
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal penalty,
            BigDecimal fees,
            LocalDate openedOn,
            LocalDate dueOn,
            LocalDate paidOn,
            BigDecimal paid) {

        BigDecimal total() {
            return principal.add(interest).add(penalty).add(fees);
        }
    }

    /** So many debts of late clients, from the row {@code skip} on. */
    List<Debt> of(List<Map<String, String>> clients, int skip, int count, int divisor) {
        List<Debt> debts = new ArrayList<>();
        for (Map<String, String> client : clients) {
            boolean late = number(client, "pay_0") >= 1 && number(client, "bill_amt1") >= 2000;
            if (late && skip-- <= 0 && debts.size() < count) {
                debts.add(debt(client, divisor));
            }
        }
        return debts;
    }

    private Debt debt(Map<String, String> client, int divisor) {
        int months = Math.min(6, number(client, "pay_0"));
        int days = strangers.between(30 * (months - 1) + 1, 30 * months);
        BigDecimal bill = yuan(number(client, "bill_amt1"), divisor);
        BigDecimal interest = share(bill, 5 * days, 10_000);
        BigDecimal penalty = share(bill, 50 * months, 10_000);
        int paidMonthsAgo = 1;
        while (paidMonthsAgo < 6 && number(client, "pay_amt" + paidMonthsAgo) == 0) {
            paidMonthsAgo++;
        }
        LocalDate due = PLACED.minusDays(days);
        return new Debt(
                number(client, "age"),
                days,
                yuan(number(client, "limit_bal"), divisor),
                bill,
                interest,
                penalty,
                strangers.onceIn(5) ? new BigDecimal("30.00") : new BigDecimal("0.00"),
                due.minusDays(strangers.between(200, 2000)),
                due,
                due.minusDays(30L * paidMonthsAgo - strangers.between(0, 20)),
                yuan(Math.max(100, number(client, "pay_amt" + paidMonthsAgo)), divisor));
    }

    private static int number(Map<String, String> client, String column) {
        return (int) Double.parseDouble(client.getOrDefault(column, "0"));
    }

    private static BigDecimal yuan(int dollars, int divisor) {
        return BigDecimal.valueOf(dollars).divide(BigDecimal.valueOf(divisor), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(BigDecimal amount, int parts, int of) {
        return amount.multiply(BigDecimal.valueOf(parts)).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }
}
