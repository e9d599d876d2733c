/**
 * Strategy: what should be done about a case today, by decision tables that people write, test, compare and publish.
 *
 * <p>It decides and never acts: the gate stands behind everything. Owns tables and their versions, experiments,
 * simulations, and what it must remember of the past of cases. Its door is {@link org.duly.strategy.Treatments}.
 *
 * <p>Listens to: CaseOpened, CaseClosed, CaseStopped, ContactLogged, PromiseTaken, PromiseKept, PromisePartlyKept,
 * PromiseBroken, AssessmentMade, PaymentPosted, PaymentReversed. Publishes nothing.
 */
@ApplicationModule(
        displayName = "Strategy",
        allowedDependencies = {
            "kernel",
            "identity",
            "audit",
            "party",
            "ledger",
            "portfolio",
            "payment :: events",
            "casework",
            "casework :: events",
            "arrangement",
            "arrangement :: events",
            "contact",
            "contact :: events"
        })
@NullMarked
package org.duly.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
