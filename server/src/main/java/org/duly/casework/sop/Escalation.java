package org.duly.casework.sop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.WorkingDays;

/** How long a step may stay undone after its time before the leader has to see it. */
record Escalation(Span after, LocalTime at) {

    /** When a step due then goes to the leader. */
    Instant from(Instant due, Hours hours, WorkingDays calendar) {
        if (after.inHours()) {
            return hours.within(due.plus(Duration.ofHours(after.amount())));
        }
        return after.dayAfter(due, calendar)
                .atTime(at)
                .atZone(BusinessClock.ZONE)
                .toInstant();
    }
}
