package org.duly.portfolio;

import java.time.LocalDate;
import org.duly.kernel.BatchId;
import org.jspecify.annotations.Nullable;

/**
 * On what terms rows are placed.
 *
 * @param name what the creditor calls the batch
 * @param recallOn day on which the placement ends where a row names none, or null
 * @param joins an open batch that the accounts join instead of making a new one, or null
 * @param commission what a new batch pays, or null if not agreed; a batch that is joined keeps its own
 */
public record Terms(
        String name,
        LocalDate placedOn,
        @Nullable LocalDate recallOn,
        @Nullable BatchId joins,
        @Nullable Commission commission) {

    /** Without an agreed commission. */
    public Terms(String name, LocalDate placedOn, @Nullable LocalDate recallOn, @Nullable BatchId joins) {
        this(name, placedOn, recallOn, joins, null);
    }

    /** A new batch without an agreed end. */
    public static Terms newBatch(String name, LocalDate placedOn) {
        return new Terms(name, placedOn, null, null);
    }
}
