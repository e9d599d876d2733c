package org.duly.assignment.allocation;

import java.util.Map;
import org.duly.kernel.UserId;

/** What became of one case in an allocation. */
public sealed interface Lot {
    Piece piece();

    /** It goes to this person, for this reason. */
    record Given(Piece piece, UserId to, Reason why) implements Lot {}

    /** Nobody can take it; how many people each obstacle kept away. */
    record Left(Piece piece, Map<Obstacle, Integer> obstacles) implements Lot {
        public Left {
            obstacles = Map.copyOf(obstacles);
        }
    }

    /** Why it went to him. */
    enum Reason {
        /** He already works this debtor. */
        SAME_DEBTOR,
        /** Of those who can take it, he carries least. */
        CARRIES_LEAST,
        /** A leader chose him. */
        CHOSEN
    }
}
