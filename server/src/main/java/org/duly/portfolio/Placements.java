package org.duly.portfolio;

import java.util.List;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;

/** Takes debts into the book (委案). */
public interface Placements {

    /**
     * Places rows as one batch: all that pass the checks, or, if anything fails, none. The others come back with reasons.
     * Rows already in the book are rejected, so placing twice doubles nothing.
     */
    Outcome place(CreditorId creditor, List<PlacementRow> rows, Terms terms);

    /** Batches of a creditor, newest first. */
    List<Batch> batches(CreditorId creditor);

    Batch batch(BatchId id);
}
