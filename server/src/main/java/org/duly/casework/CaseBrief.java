package org.duly.casework;

import java.time.LocalDate;
import java.util.List;
import org.duly.kernel.Money;
import org.duly.portfolio.Creditor;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a case.
 *
 * @param maskedName masked name of the debtor
 * @param owed total by currency; one amount for nearly every case
 * @param daysPastDue of the account that is longest overdue
 * @param bucket ageing bucket (账龄) as this creditor cuts it
 * @param recallOn the first day on which the creditor takes an account back, or null if none is set
 */
public record CaseBrief(
        CaseCard card,
        Creditor creditor,
        String maskedName,
        List<Money> owed,
        long daysPastDue,
        int bucket,
        @Nullable LocalDate recallOn) {

    public CaseBrief {
        owed = List.copyOf(owed);
    }
}
