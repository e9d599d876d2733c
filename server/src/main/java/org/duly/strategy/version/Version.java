package org.duly.strategy.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a table.
 *
 * @param content the table as written, in the form of the store
 * @param note what changes and why, for whoever approves
 * @param authors everybody who wrote in it; empty for what came with the product
 * @param effectiveFrom day from which it rules; null while nobody asked, or for experiments only
 * @param answer why it was given back, or empty
 */
public record Version(
        UUID id,
        Subject subject,
        int number,
        State state,
        String content,
        String note,
        Set<UUID> authors,
        String author,
        Instant changedAt,
        @Nullable LocalDate effectiveFrom,
        @Nullable String approver,
        @Nullable Instant decidedAt,
        String answer) {

    public Version {
        authors = Set.copyOf(authors);
    }

    /** Where a version stands. */
    public enum State {
        DRAFT,
        /** Waits for somebody else to approve it. */
        SUBMITTED,
        APPROVED,
        DISCARDED
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    /** Whether an experiment may use it and nothing else does. */
    public boolean isForTrialsOnly() {
        return state == State.APPROVED && effectiveFrom == null;
    }
}
