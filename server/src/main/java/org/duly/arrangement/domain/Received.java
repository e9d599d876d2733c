package org.duly.arrangement.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;

/**
 * Money that came in on a case and was not taken back.
 *
 * @param effectiveOn the day on which it counts
 * @param recordedAt when we came to know of it
 */
public record Received(PaymentId payment, Money amount, LocalDate effectiveOn, Instant recordedAt) {}
