package org.duly.casework.sop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands after an outcome, and what comes next.
 *
 * @param ready from when the step may be worked
 * @param due by when it must be; null once the procedure ended
 * @param rule which line of the procedure led here, for the record
 */
public record Moved(
        SopState state,
        int tries,
        @Nullable Instant until,
        String action,
        @Nullable Instant ready,
        @Nullable Instant due,
        String rule) {}
