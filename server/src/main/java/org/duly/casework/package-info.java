/**
 * Casework: the case, its position in the SOP and the versions of that, the queue, assignment, holds and notes.
 *
 * <p>Listens to: AccountsPlaced, BatchRecalled, AccountSettled, PaymentReversed. Publishes: CaseOpened, AccountJoined,
 * CaseMoved, CaseAssigned, CaseReleased, CaseHeld, CaseResumed, CaseStopped, CaseClosed, NoteTaken, DocumentAttached.
 */
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {
            "kernel",
            "identity",
            "audit",
            "party",
            "portfolio",
            "portfolio :: events",
            "payment :: events",
            "ledger"
        })
@NullMarked
package org.duly.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
