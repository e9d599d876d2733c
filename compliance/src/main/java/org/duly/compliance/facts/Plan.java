package org.duly.compliance.facts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An instalment plan, in force or proposed. */
public record Plan(
        int months,
        @Nullable Instant signedAt,
        @Nullable State state,
        @Nullable LocalDate missedOn,
        @Nullable LocalDate nextDueOn) {
    /** Where a signed plan stands. */
    public enum State {
        ACTIVE,
        BREACHED,
        COMPLETED
    }

    public Plan {
        Require.atLeast(1, "months", months);
    }

    public static Plan active(int months, Instant signedAt, @Nullable LocalDate nextDueOn) {
        return new Plan(months, signedAt, State.ACTIVE, null, nextDueOn);
    }

    public static Plan proposed(int months) {
        return new Plan(months, null, null, null, null);
    }
}
