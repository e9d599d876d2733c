package org.duly.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the procedure (SOP) as it can be drawn and read.
 *
 * @param from the day from which new cases begin in it
 * @param tracks ids of the tracks, in order
 * @param line the main line, in order
 */
public record ProcedureChart(
        String version,
        LocalDate from,
        List<String> tracks,
        List<String> line,
        List<State> states,
        List<Arrow> arrows) {

    public ProcedureChart {
        tracks = List.copyOf(tracks);
        line = List.copyOf(line);
        states = List.copyOf(states);
        arrows = List.copyOf(arrows);
    }

    /**
     * A state.
     *
     * @param holds whether nobody contacts the debtor in it
     */
    public record State(String id, String track, String action, boolean holds, boolean ends, List<String> permits) {

        public State {
            permits = List.copyOf(permits);
        }
    }

    /**
     * A way from one state to another.
     *
     * @param from the state, or null for any state that is not paused
     * @param by who reports the outcome: {@code CONTACT}, {@code ANYBODY}, {@code HOUSE}, {@code LEADER} or
     *     {@code SYSTEM}
     */
    public record Arrow(@Nullable String from, String outcome, String to, String by) {}
}
