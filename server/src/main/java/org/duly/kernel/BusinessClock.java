package org.duly.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of the application. It shows the time of the machine; only a demonstration may put it ahead, and then
 * it goes on from there.
 */
public final class BusinessClock extends Clock {

    /** The legal time of the house: days begin and end by it. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock machine;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public BusinessClock(Clock machine) {
        this.machine = machine;
    }

    /** Shows {@code instant} from now on, and runs on from it. */
    public void showFromNow(Instant instant) {
        ahead.set(Duration.between(machine.instant(), instant));
    }

    /** How far ahead of (or behind) the machine it is. */
    public Duration ahead() {
        return ahead.get();
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), ahead.get());
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get());
    }
}
