package org.duly.payment;

import java.time.LocalDate;
import org.duly.kernel.AccountId;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;

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

    /** Takes a payment back by counter-entries. */
    void reverse(PaymentId payment, String reason);
}
