package org.duly.casework;

import java.time.Instant;
import java.util.List;
import org.duly.party.ContactPointCard;
import org.jspecify.annotations.Nullable;

/** Carpet screening (地毯式过滤): every contact point of a case, what was tried on it and what is still open. */
public record Screening(List<Point> points) {

    public Screening {
        points = List.copyOf(points);
    }

    /** How far a point has been tried. */
    public enum Trial {
        /** May be tried and was not yet. */
        UNTRIED,
        /** Was tried; nobody to the purpose answered so far. */
        TRIED,
        /** The right person was reached on it. */
        REACHED,
        /** Nobody, or somebody else, is on it, or its holder asked to be left alone. */
        DEAD,
        /** No law would ever let it be rung. */
        UNLAWFUL,
        /** No telephone: for letters, mails and visits. */
        NO_TELEPHONE
    }

    /**
     * A point and what came of it.
     *
     * @param outcome what came of the last attempt, or null if none was made on this case
     * @param at when that was learned, or null
     * @param ground the rule by which it may never be rung, or null
     */
    public record Point(
            ContactPointCard card,
            Trial trial,
            @Nullable String outcome,
            @Nullable Instant at,
            @Nullable String ground) {}

    /** Telephones that may be tried at all. */
    public long lawful() {
        return points.stream()
                .filter(point -> point.trial() != Trial.UNLAWFUL && point.trial() != Trial.NO_TELEPHONE)
                .count();
    }

    public long untried() {
        return count(Trial.UNTRIED);
    }

    /** Whether every telephone that may be tried is dead: only then is contact lost (失联). */
    public boolean lost() {
        return points.stream()
                .noneMatch(point -> point.trial() == Trial.UNTRIED
                        || point.trial() == Trial.TRIED
                        || point.trial() == Trial.REACHED);
    }

    private long count(Trial trial) {
        return points.stream().filter(point -> point.trial() == trial).count();
    }
}
