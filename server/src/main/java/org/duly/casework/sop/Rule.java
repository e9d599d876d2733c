package org.duly.casework.sop;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome leads to.
 *
 * @param id where it stands in the file, such as {@code outcomes.PROMISED}
 * @param to the next state, or null to stay
 * @param action what is done next if it is not the state's own action
 * @param attempt whether it is an attempt that reached nobody
 * @param by who reports it
 * @param kills whether it shows a number to be dead
 * @param keeps whether the time named before still stands
 * @param onlyIn states in which it can happen; empty for all
 * @param due one window, or several for the first, second and every further attempt; empty if the state ends
 */
record Rule(
        String id,
        @Nullable String to,
        @Nullable String action,
        boolean attempt,
        Reported by,
        boolean kills,
        boolean keeps,
        Set<String> onlyIn,
        List<Window> due) {

    Rule {
        onlyIn = Set.copyOf(onlyIn);
        due = List.copyOf(due);
    }

    /** A rule of the procedure itself, with one window. */
    static Rule own(String id, Window window) {
        return new Rule(id, null, null, false, Reported.SYSTEM, false, false, Set.of(), List.of(window));
    }

    boolean happensIn(String state) {
        return onlyIn.isEmpty() || onlyIn.contains(state);
    }

    /** The window for the n-th attempt, counted from 1. */
    Window window(int attempts) {
        return due.get(Math.clamp(attempts - 1L, 0, due.size() - 1));
    }
}
