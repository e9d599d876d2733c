package org.duly.portfolio;

import java.nio.file.Path;
import java.util.List;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.jspecify.annotations.Nullable;

/** Takes debts into the book (委案). */
public interface Placements {

    /**
     * Places rows as one batch: all that pass the checks, or, if anything fails, none. The others come back with
     * reasons.
     * Rows already in the book are rejected, so placing twice doubles nothing.
     */
    Outcome place(CreditorId creditor, List<PlacementRow> rows, Terms terms);

    /**
     * Places a file as one batch, with the saved or shipped mapping of that name, or, if null, with the one that fits
     * its columns best. The same file again is recognised by its content.
     */
    FileOutcome place(CreditorId creditor, Path file, String fileName, @Nullable String mapping, Terms terms);

    /** Understands a file without placing anything, for callers who change rows before they place them. */
    Understood read(CreditorId creditor, Path file, @Nullable String mapping, Terms terms);

    /** Batches of a creditor, newest first. */
    List<Batch> batches(CreditorId creditor);

    Batch batch(BatchId id);

    /** Rows as they were understood, and those that were not. */
    record Understood(List<PlacementRow> rows, List<Rejected> rejected) {}
}
