package org.duly.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.duly.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * A payment that was booked.
 *
 * @param paidOn the day on which the money counts
 * @param split how it was split over the components when it was booked; a payment that becomes known later but counts
 *     earlier may have moved money since (see the statement of the account)
 * @param postedBy who booked it
 * @param reversal how it was taken back, or null while it stands
 */
public record Payment(
        PaymentId id,
        AccountId account,
        CreditorId creditor,
        String reference,
        Money amount,
        LocalDate paidOn,
        Ledger.Allocated split,
        Instant postedAt,
        String postedBy,
        @Nullable Reversal reversal) {

    /** Why, from which day, when and by whom a payment was taken back. */
    public record Reversal(String reason, LocalDate effectiveOn, Instant at, String by) {}
}
