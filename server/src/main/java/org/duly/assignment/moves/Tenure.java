package org.duly.assignment.moves;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Since when a case is with its holder.
 *
 * @param touched when it was last tried since then, or null
 * @param result when money or a promise last came since then, or null
 */
public record Tenure(
        CaseId id,
        UserId holder,
        Instant since,
        @Nullable Instant touched,
        @Nullable Instant result) {

    /** The day on which it goes on to another if nothing comes of it until then. */
    public LocalDate goesOn(int days, ZoneId zone) {
        Instant from = result == null || result.isBefore(since) ? since : result;
        return from.atZone(zone).toLocalDate().plusDays(days);
    }
}
