package org.duly.reporting.team;

import java.time.LocalDate;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** Which open cases the leader looks at. */
public record CaseQuestion(
        LocalDate asOf,
        View view,
        @Nullable String stage,
        @Nullable UserId holder) {

    /** The cuts offered over the table. */
    public enum View {
        ALL,
        UNHELD,
        UNTOUCHED,
        OVERDUE
    }
}
