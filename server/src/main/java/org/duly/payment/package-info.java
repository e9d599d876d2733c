/**
 * Payment: intake of creditors' payment files, matching to accounts, posting and reversal.
 *
 * <p>Publishes: PaymentPosted, PaymentReversed, AccountSettled.
 */
@ApplicationModule(
        displayName = "Payment",
        allowedDependencies = {
            "kernel",
            "identity",
            "audit",
            "party",
            "portfolio",
            "portfolio :: events",
            "ledger",
            "intake"
        })
@NullMarked
package org.duly.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
