package org.duly.reporting.team;

import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Open cases that stand at the same stage with the same holder.
 *
 * @param worked cases with at least one attempt
 * @param points contact points on file
 * @param tried of them tried at least once
 */
record Standing(
        String standing,
        String stage,
        @Nullable UserId holder,
        int cases,
        int worked,
        int overdue,
        int points,
        int tried) {

    boolean open() {
        return standing.equals("OPEN");
    }
}
