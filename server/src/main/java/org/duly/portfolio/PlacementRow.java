package org.duly.portfolio;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.duly.kernel.Money;
import org.duly.ledger.Component;
import org.duly.party.NewDebtor;
import org.jspecify.annotations.Nullable;

/**
 * One account as a creditor wants it placed, understood but not yet accepted.
 *
 * @param number row number in the file, from 1
 * @param account the creditor's number of the account
 * @param owed by component, all in the same currency; a component that is absent owes nothing
 * @param total what the creditor says the parts add up to, or null
 * @param oldestUnpaidDue day the oldest unpaid amount fell due, or null if unknown
 * @param recallOn end of its own placement term, or null for the batch's
 * @param handNumber how many times this debt was placed with an agency, from 1
 */
public record PlacementRow(
        long number,
        NewDebtor debtor,
        String account,
        AccountCard.Product product,
        Currency currency,
        Map<Component, Money> owed,
        @Nullable Money total,
        @Nullable LocalDate contractOn,
        @Nullable LocalDate oldestUnpaidDue,
        @Nullable LocalDate lastPaymentOn,
        @Nullable Money lastPayment,
        @Nullable LocalDate recallOn,
        int handNumber) {

    public PlacementRow {
        EnumMap<Component, Money> copy = new EnumMap<>(Component.class);
        copy.putAll(owed);
        owed = Collections.unmodifiableMap(copy);
    }

    /** Sum of the components. */
    public Money sum() {
        return owed.values().stream().reduce(Money.zero(currency), Money::plus);
    }

    /** The same row with every day moved by so many days, for demonstrations that must look fresh. */
    public PlacementRow shifted(long days) {
        return new PlacementRow(
                number,
                debtor,
                account,
                product,
                currency,
                owed,
                total,
                plus(contractOn, days),
                plus(oldestUnpaidDue, days),
                plus(lastPaymentOn, days),
                lastPayment,
                plus(recallOn, days),
                handNumber);
    }

    private static @Nullable LocalDate plus(@Nullable LocalDate day, long days) {
        return day == null ? null : day.plusDays(days);
    }
}
