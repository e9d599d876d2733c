package org.duly.daily.work;

import java.time.Clock;
import org.duly.daily.DailyRuns;
import org.duly.kernel.BusinessClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute whether a run is due or was left in the middle. */
@Component
@ConditionalOnProperty(name = "duly.scheduling", havingValue = "true", matchIfMissing = true)
class DailySchedule {

    private final DailyRuns runs;
    private final Clock clock;

    DailySchedule(DailyRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void look() {
        if (!livesInThePast() && runs.isDue()) {
            runs.start();
        }
    }

    /** A demonstration lives through its past before anybody works in it; those days are not run. */
    private boolean livesInThePast() {
        return clock instanceof BusinessClock business && business.ahead().isNegative();
    }
}
