package org.duly.payment.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.kernel.CreditorId;
import org.jspecify.annotations.Nullable;

/**
 * A payment file of a creditor and how far it is worked.
 *
 * @param trouble message code and arguments of what made the file, or its rest, unreadable; empty when all was read
 * @param counts lines by state
 * @param touchedAt when its run last got on
 */
public record PaymentFile(
        UUID id,
        CreditorId creditor,
        String name,
        State state,
        List<String> trouble,
        long rowsRead,
        Map<LineState, Long> counts,
        Instant touchedAt,
        Instant takenAt,
        String takenBy,
        @Nullable Instant finishedAt) {

    public PaymentFile {
        trouble = List.copyOf(trouble);
        counts = Map.copyOf(counts);
    }

    /** How far a file is worked. */
    public enum State {
        /** Uploaded; its columns are not understood yet. */
        DRAFT,
        READING,
        POSTING,
        DONE,
        /** Nothing of it could be read. */
        UNREADABLE
    }

    public long count(LineState state) {
        return counts.getOrDefault(state, 0L);
    }

    public boolean running() {
        return state == State.READING || state == State.POSTING;
    }

    /** Lines that found their account without a person. */
    public long matched() {
        return count(LineState.MATCHED) + count(LineState.POSTED) + count(LineState.REPEATED);
    }
}
