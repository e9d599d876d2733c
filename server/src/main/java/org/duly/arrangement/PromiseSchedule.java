package org.duly.arrangement;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks through the day for promises to remind of and to judge. */
@Component
@ConditionalOnProperty(name = "duly.scheduling", havingValue = "true", matchIfMissing = true)
class PromiseSchedule {

    private final Promises promises;

    PromiseSchedule(Promises promises) {
        this.promises = promises;
    }

    @Scheduled(fixedDelayString = "${duly.promise.look-every:PT1M}")
    void look() {
        promises.judgeDue();
    }
}
