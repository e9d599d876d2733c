package org.duly.portfolio;

import java.time.LocalDate;
import java.util.Currency;
import org.duly.kernel.AccountId;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.jspecify.annotations.Nullable;

/**
 * A placed account.
 *
 * @param oldestUnpaidDue day the oldest unpaid amount fell due, from which days past due are counted; null if unknown
 * @param handNumber how many times this debt was placed with an agency (手别)
 */
public record AccountCard(
        AccountId id,
        CreditorId creditor,
        BatchId batch,
        DebtorId debtor,
        String number,
        Product product,
        Currency currency,
        @Nullable LocalDate contractOn,
        @Nullable LocalDate oldestUnpaidDue,
        @Nullable LocalDate lastPaymentOn,
        LocalDate placedOn,
        @Nullable LocalDate recallOn,
        int handNumber,
        State state) {

    /** What was lent. */
    public enum Product {
        CREDIT_CARD,
        CONSUMER_LOAN,
        ONLINE_CONSUMER_LOAN,
        MORTGAGE,
        AUTO_LOAN,
        BUSINESS_LOAN,
        TRADE_RECEIVABLE
    }

    /** Where the account stands with us. */
    public enum State {
        PLACED,
        RECALLED,
        SETTLED
    }

    /** Whether the term of the placement was over on {@code day}: its last day is the recall day itself. */
    public boolean isTermOver(LocalDate day) {
        return recallOn != null && day.isAfter(recallOn);
    }

    /** Whole days past due on {@code asOf}; 0 if nothing is overdue or the due day is unknown. */
    public long daysPastDue(LocalDate asOf) {
        return oldestUnpaidDue == null ? 0 : Math.max(0, asOf.toEpochDay() - oldestUnpaidDue.toEpochDay());
    }
}
