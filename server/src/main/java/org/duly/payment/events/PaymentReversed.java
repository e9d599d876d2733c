package org.duly.payment.events;

import java.time.Instant;
import java.time.LocalDate;
import org.duly.kernel.AccountId;
import org.duly.kernel.Fact;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.duly.ledger.Balance;

/**
 * A booked payment was taken back by a counter-entry.
 *
 * @param after what is owed on the account after it
 * @param effectiveOn the day on which the money counts; may lie before the day it became known
 */
public record PaymentReversed(
        PaymentId payment,
        AccountId account,
        Money amount,
        Balance after,
        LocalDate effectiveOn,
        String reason,
        Instant at)
        implements Fact {}
