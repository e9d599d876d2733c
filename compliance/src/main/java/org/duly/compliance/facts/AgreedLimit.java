package org.duly.compliance.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A daily number the parties agreed on; it replaces the default, up or down. */
public record AgreedLimit(
        LimitUnit unit,
        int perDay,
        Instant agreedAt,
        @OrNull @Nullable Instant withdrawnAt) {
    public AgreedLimit {
        Require.atLeast(0, "per_day", perDay);
    }

    /** Whether it exists at an instant: agreed by then and not yet withdrawn. */
    public boolean standsAt(Instant at) {
        return !agreedAt.isAfter(at) && (withdrawnAt == null || withdrawnAt.isAfter(at));
    }
}
