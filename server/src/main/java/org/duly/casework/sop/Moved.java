package org.duly.casework.sop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands after an outcome, and what comes next.
 *
 * @param ready from when the step may be worked
 * @param due by when it must be; null once the procedure ended
 * @param escalates from when the leader sees it if it is still undone; null once the procedure ended
 * @param tasks work inside the house that begins with the state, if it was entered now
 * @param rule which line of the procedure led here, for the record
 */
public record Moved(
        SopState state,
        int tries,
        @Nullable Instant until,
        String action,
        @Nullable Instant ready,
        @Nullable Instant due,
        @Nullable Instant escalates,
        List<Task> tasks,
        String rule) {

    public Moved {
        tasks = List.copyOf(tasks);
    }

    /** A piece of work inside the house, and by when it must be done. */
    public record Task(String code, Instant due) {}
}
