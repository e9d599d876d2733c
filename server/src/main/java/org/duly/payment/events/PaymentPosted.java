package org.duly.payment.events;

import java.time.Instant;
import java.time.LocalDate;
import org.duly.kernel.AccountId;
import org.duly.kernel.Fact;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.duly.ledger.Balance;

/**
 * Money was booked to an account.
 *
 * @param after what is owed on the account after it
 * @param effectiveOn the day on which the money counts; may lie before the day it became known
 */
public record PaymentPosted(
        PaymentId payment, AccountId account, Money amount, Balance after, LocalDate effectiveOn, Instant at)
        implements Fact {}
