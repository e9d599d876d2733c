package org.duly.portfolio.store;

import java.time.Instant;
import java.util.UUID;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.portfolio.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into the book.
 *
 * @param rowsTotal rows below the names of the columns
 * @param mapping how its columns are understood, as YAML, or null before anybody said
 * @param terms on what terms it is placed, or null before anybody said
 * @param failure why it failed, or null
 */
public record Run(
        UUID id,
        CreditorId creditor,
        String fileName,
        long bytes,
        long rowsTotal,
        Instant sentAt,
        @Nullable String mapping,
        @Nullable Terms terms,
        State state,
        Progress progress,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable BatchId batch,
        @Nullable String failure) {

    /** How far it is. */
    public enum State {
        /** The file is here, nothing is in the book. */
        RECEIVED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED,
        /** Whoever ran it is gone; nothing of it is in the book and it can be run again. */
        INTERRUPTED;

        public boolean canStart() {
            return this != RUNNING && this != DONE;
        }
    }

    /** Rows so far, and for how long it runs by the machine's clock. */
    public record Progress(long read, long accepted, long rejected, long millis) {

        public long rowsPerSecond() {
            return millis <= 0 ? 0 : read * 1000 / millis;
        }

        /** Seconds until all rows are read at this pace; 0 when that cannot be said. */
        public long secondsLeft(long total) {
            return read <= 0 ? 0 : Math.max(0, (total - read) * millis / read / 1000);
        }

        public int percent(long total) {
            return total <= 0 ? 0 : (int) Math.min(100, read * 100 / total);
        }
    }
}
