package org.duly.assignment.run;

import java.time.Instant;
import java.util.UUID;
import org.duly.assignment.allocation.Spread;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A sharing out as it was drawn up.
 *
 * @param found cases that fitted the wish, more than were drawn up if the book is larger than one run takes
 * @param moved cases that changed hands, or null before the confirmation
 */
public record Run(
        UUID id,
        long number,
        Wish wish,
        UserId proposedBy,
        String proposedName,
        Instant proposedAt,
        State state,
        @Nullable Instant decidedAt,
        int found,
        Spread before,
        Spread after,
        @Nullable Integer moved) {

    /** How far it is. */
    public enum State {
        PREVIEWED,
        DONE,
        DISCARDED
    }
}
