package org.duly.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.jspecify.annotations.Nullable;

/**
 * A placement batch (委案批次).
 *
 * @param number short human number, such as {@code B000012}
 * @param name what the creditor calls it
 * @param recallOn day on which its term ends (退案日), or null if none is agreed
 * @param accounts how many were accepted into it
 * @param recalledAt when the creditor took it back or its term ended, or null
 * @param commission what it pays, or null if not agreed
 */
public record Batch(
        BatchId id,
        CreditorId creditor,
        String number,
        String name,
        LocalDate placedOn,
        @Nullable LocalDate recallOn,
        int accounts,
        Instant createdAt,
        @Nullable Instant recalledAt,
        @Nullable String recallReason,
        @Nullable Commission commission) {

    public boolean isRecalled() {
        return recalledAt != null;
    }

    /** Whether it went back because its term ended, rather than at the creditor's word. */
    public boolean isTermEnded() {
        return Portfolios.TERM_ENDED.equals(recallReason);
    }
}
