package org.duly.integration.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many requests a token may still make: a bucket per token that fills up evenly over a minute. */
final class RateLimit {

    private final int perMinute;
    private final Clock clock;
    private final ConcurrentMap<UUID, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Requests left after this one; negative when this one is too many. */
    int take(UUID token) {
        Instant now = clock.instant();
        Bucket left = buckets.compute(
                token,
                (_, bucket) -> (bucket == null ? new Bucket(perMinute, now) : bucket)
                        .filled(now, perMinute)
                        .less());
        return (int) Math.floor(left.left());
    }

    int perMinute() {
        return perMinute;
    }

    /** Seconds until one more request is free, at least one. */
    long secondsUntilFree() {
        return Math.max(1, Duration.ofMinutes(1).toSeconds() / perMinute);
    }

    private record Bucket(double left, Instant at) {

        Bucket filled(Instant now, int perMinute) {
            double gained = Duration.between(at, now).toMillis() * perMinute / 60_000.0;
            return new Bucket(Math.min(perMinute, Math.max(0, left) + Math.max(0, gained)), now);
        }

        Bucket less() {
            return new Bucket(left - 1, at);
        }
    }
}
