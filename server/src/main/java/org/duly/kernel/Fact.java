package org.duly.kernel;

import java.time.Instant;

/**
 * Something that happened. Rooms publish facts upward, in the transaction that made them true, so that what follows
 * from a fact commits or fails with it.
 */
public interface Fact {

    /** When it happened in the world (effective time); recording it may come later. */
    Instant at();
}
