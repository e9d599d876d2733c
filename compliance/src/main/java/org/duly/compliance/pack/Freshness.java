package org.duly.compliance.pack;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long ago people last held a pack against its text, on a day.
 *
 * @param days may be negative on a day before the check
 */
public record Freshness(Pack pack, long days, State state) {
    /** Whether people should look again. */
    public enum State {
        FRESH,
        DUE,
        OVERDUE
    }

    /** Judged by the house's two limits: more days than these make a check due, and overdue. */
    public static Freshness of(Pack pack, LocalDate asOf, int dueAfter, int overdueAfter) {
        long days = ChronoUnit.DAYS.between(pack.checked().on(), asOf);
        State state = days > overdueAfter ? State.OVERDUE : days > dueAfter ? State.DUE : State.FRESH;
        return new Freshness(pack, days, state);
    }
}
