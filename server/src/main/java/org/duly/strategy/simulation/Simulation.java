package org.duly.strategy.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A simulation somebody started.
 *
 * @param share percent of debtors that are looked at, always the same ones
 * @param done cases looked at so far, over all days
 * @param result what was found, as stored; null before the end
 */
public record Simulation(
        UUID id,
        UUID byUser,
        UUID draft,
        LocalDate firstDay,
        LocalDate lastDay,
        int share,
        State state,
        int done,
        int total,
        @Nullable String result,
        @Nullable String failure,
        Instant startedAt) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED,
        /** Its server went away. */
        INTERRUPTED
    }

    public int percent() {
        return total == 0 ? 0 : Math.min(100, (int) (100L * done / total));
    }
}
