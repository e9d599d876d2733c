/**
 * Arrangement: promises to pay, their reminders and their judgement by what was paid; what a debtor can afford.
 *
 * <p>Listens to: PaymentPosted, PaymentReversed, CaseClosed, CaseStopped. Publishes: PromiseTaken, PromiseReminderDue,
 * PromiseKept, PromisePartlyKept, PromiseBroken, AssessmentMade.
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
