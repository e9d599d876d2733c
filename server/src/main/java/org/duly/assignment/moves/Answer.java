package org.duly.assignment.moves;

import java.util.Map;
import org.duly.assignment.allocation.Obstacle;

/** What a move of one case came to. */
public sealed interface Answer {

    /** It was done. */
    record Done() implements Answer {}

    /** Not by the rules of assignment. */
    record Refused(Ground ground, Map<String, Integer> figures) implements Answer {
        public Refused {
            figures = Map.copyOf(figures);
        }

        static Refused because(Ground ground) {
            return new Refused(ground, Map.of());
        }

        static Refused because(Ground ground, int limit) {
            return new Refused(ground, Map.of("limit", limit));
        }
    }

    /** Not with this person. */
    record Unfit(Obstacle obstacle) implements Answer {}

    /** Why not. */
    enum Ground {
        /** It is paused, stopped or closed. */
        NOT_OPEN,
        /** Somebody holds it already. */
        TAKEN,
        /** He does not hold it. */
        NOT_HIS,
        /** He took as many from the pool today as one person may. */
        DAILY_LIMIT,
        /** Nobody said why. */
        NO_REASON,
        /** He keeps as many as one person may. */
        KEEP_QUOTA,
        /** Longer than a case may be kept. */
        KEPT_TOO_LONG,
        /** It is kept already, or he has asked for that. */
        ASKED_BEFORE,
        /** Nobody decides on what he asked for himself. */
        OWN_REQUEST,
        /** It was decided before. */
        DECIDED
    }
}
