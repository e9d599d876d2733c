package org.duly.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.jspecify.annotations.Nullable;

/** Money received. */
public interface Payments {

    /**
     * Books a payment: allocates it in the order of the contract, else of the law, settles the account when nothing is
     * owed.
     *
     * @param reference the payer's or bank's reference; with the account it names the payment, so that the same payment
     *     is posted once however often it comes. The same reference with another amount throws
     *     {@link IllegalStateException}
     */
    PaymentId post(AccountId account, String reference, LocalDate paidOn, Money amount);

    /** Like {@link #post}, where a "no" is a value. */
    Outcome receive(AccountId account, String reference, LocalDate paidOn, Money amount);

    /** Takes a payment back by counter-entries. */
    void reverse(PaymentId payment, String reason);

    /** The payment, if it is in the reader's scope. */
    Optional<Payment> find(PaymentId payment);

    /** Payments of an account, newest first. */
    List<Payment> of(AccountId account);

    /**
     * Payments of every creditor in the reader's scope, newest first.
     *
     * @param creditor only this creditor's, or null for all
     * @param after goes on behind this payment, or null to begin
     */
    List<Payment> list(@Nullable CreditorId creditor, @Nullable PaymentId after, int limit);

    /** What came of receiving a payment. */
    sealed interface Outcome {

        /** Booked; {@code again} when it had been booked before and nothing was done now. */
        record Posted(Payment payment, boolean again) implements Outcome {}

        /** Not booked; {@code rule} is a message code such as {@code payment.refused.future}. */
        record NotPosted(String rule) implements Outcome {}
    }
}
