package org.duly.daily;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The run of one business date.
 *
 * @param asOf the instant as of which everything is decided, whenever the run is really done
 * @param whole whether every case is looked at, because what rules is not what ruled the day before
 * @param endedAt when its last partition was done, or null while it runs
 * @param partitions parts into which its cases are cut
 * @param done those of them that are done
 */
public record DailyRun(
        LocalDate date,
        Instant asOf,
        boolean whole,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        int partitions,
        int done) {

    public boolean running() {
        return endedAt == null;
    }

    public int percent() {
        return partitions == 0 ? 100 : 100 * done / partitions;
    }

    /** How long it took, or has been taking until now. */
    public Duration duration(Instant now) {
        return Duration.between(startedAt, endedAt == null ? now : endedAt);
    }
}
