package org.duly.casework.sop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome leads to.
 *
 * @param id where it stands in the file, such as {@code outcomes.PROMISED}
 * @param to the next state, or null to stay
 * @param action what is done next if it is not the state's own action
 * @param attempt whether it is an attempt that reached nobody
 * @param system whether the system reports it, not a collector
 * @param kills whether it shows a number to be dead
 * @param keeps whether the time named before still stands
 * @param due one window, or several for the first, second and every further attempt; empty if the state ends
 */
record Rule(
        String id,
        @Nullable String to,
        @Nullable String action,
        boolean attempt,
        boolean system,
        boolean kills,
        boolean keeps,
        List<Window> due) {

    Rule {
        due = List.copyOf(due);
    }

    /** The window for the n-th attempt, counted from 1. */
    Window window(int attempts) {
        return due.get(Math.clamp(attempts - 1L, 0, due.size() - 1));
    }
}
