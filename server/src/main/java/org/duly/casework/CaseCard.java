package org.duly.casework;

import java.time.Instant;
import java.util.List;
import org.duly.kernel.AccountId;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A case (案件): the accounts of one debtor at one creditor, worked together.
 *
 * @param number short human number, such as {@code C000123}
 * @param sopState id of the state in the procedure
 * @param holder the collector who holds it, or null while unassigned
 * @param priorityReasons what made up {@code priority}, each with its points
 * @param nextStep what comes next by the procedure, or null when nothing is due any more
 */
public record CaseCard(
        CaseId id,
        String number,
        CreditorId creditor,
        DebtorId debtor,
        List<AccountId> accounts,
        Standing standing,
        String sopState,
        String sopVersion,
        @Nullable UserId holder,
        @Nullable NextStep nextStep,
        int priority,
        List<Reason> priorityReasons,
        Instant openedAt,
        @Nullable Instant closedAt) {

    public CaseCard {
        accounts = List.copyOf(accounts);
        priorityReasons = List.copyOf(priorityReasons);
    }

    /** Whether the case may be worked. */
    public enum Standing {
        OPEN,
        /** Paused by us with a reason; nobody contacts. */
        HELD,
        /** Taken back by the creditor; nobody contacts. */
        STOPPED,
        CLOSED
    }

    /**
     * The next step by the procedure.
     *
     * @param action code of the action, such as {@code CALL_DEBTOR}
     * @param due by when
     */
    public record NextStep(String action, Instant due) {}
}
