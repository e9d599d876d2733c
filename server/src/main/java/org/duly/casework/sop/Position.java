package org.duly.casework.sop;

import java.time.Instant;
import org.duly.party.Parties.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands before an outcome.
 *
 * @param state id of the state
 * @param tries attempts in a row that reached nobody
 * @param until the time the debtor named last, or null
 * @param reach which telephones are left
 * @param pending the step that stands, or null if none does
 */
public record Position(
        String state,
        int tries,
        @Nullable Instant until,
        Reach reach,
        @Nullable Pending pending) {

    /** A position on which no step stands. */
    public Position(String state, int tries, @Nullable Instant until, Reach reach) {
        this(state, tries, until, reach, null);
    }

    /** A step that was set and not done yet. */
    public record Pending(String action, @Nullable Instant ready, Instant due) {}
}
