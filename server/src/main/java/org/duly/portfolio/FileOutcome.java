package org.duly.portfolio;

import java.util.List;
import org.duly.intake.Unreadable;
import org.duly.kernel.BatchId;
import org.jspecify.annotations.Nullable;

/** What placing a file came to. */
public sealed interface FileOutcome {

    /** It was read to the end; all accepted rows are in the book. */
    record Placed(Outcome outcome) implements FileOutcome {}

    /** The same file was placed before; nothing was done. */
    record Known(@Nullable BatchId batch) implements FileOutcome {}

    /** It cannot be read; nothing was done. */
    record NotReadable(Unreadable why) implements FileOutcome {}

    /** No column was found for these required fields; nothing was done. */
    record NotMapped(List<String> missing) implements FileOutcome {}

    /** Something broke on our side; nothing of it is in the book. */
    record Failed(String failure) implements FileOutcome {}
}
