package org.duly.casework.store;

import java.time.Instant;
import java.util.UUID;
import org.duly.casework.CaseCard.Standing;
import org.duly.kernel.CaseId;
import org.duly.kernel.DebtorId;
import org.jspecify.annotations.Nullable;

/** Where a case stands, as far as the next step depends on it. */
record Stand(
        UUID id,
        UUID creditor,
        UUID debtor,
        Standing standing,
        String state,
        String version,
        int tries,
        @Nullable Instant until,
        @Nullable UUID holder,
        String action,
        @Nullable Instant ready,
        @Nullable Instant due) {

    CaseId caseId() {
        return new CaseId(id);
    }

    DebtorId debtorId() {
        return new DebtorId(debtor);
    }
}
