package org.duly;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.duly.kernel.BusinessClock;

/** A clock that stands still until a test moves it. Starts on Wednesday 2026-07-15 at 10:00 in China. */
public final class SettableClock extends Clock {

    private final AtomicReference<Instant> now = new AtomicReference<>(at("2026-07-15T10:00"));

    /** The instant at this local time in China, such as {@code 2026-07-15T10:00}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }

    /** Sets the time to this local time in China. */
    public void set(String local) {
        now.set(at(local));
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public ZoneId getZone() {
        return BusinessClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
