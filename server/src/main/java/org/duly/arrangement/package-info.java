/**
 * Arrangement: promises to pay, their reminders and their judgement by what was paid.
 *
 * <p>Listens to: PaymentPosted, PaymentReversed, CaseClosed, CaseStopped. Publishes: PromiseTaken, PromiseReminderDue,
 * PromiseKept, PromisePartlyKept, PromiseBroken.
 */
@ApplicationModule(
        displayName = "Arrangement",
        allowedDependencies = {
            "kernel",
            "identity",
            "audit",
            "party",
            "portfolio",
            "ledger",
            "casework",
            "casework :: events",
            "payment :: events"
        })
@NullMarked
package org.duly.arrangement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
