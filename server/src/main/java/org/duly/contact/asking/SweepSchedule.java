package org.duly.contact.asking;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for reservations whose time is over. */
@Component
@ConditionalOnProperty(name = "duly.scheduling", havingValue = "true", matchIfMissing = true)
class SweepSchedule {

    private final Sweeping sweeping;

    SweepSchedule(Sweeping sweeping) {
        this.sweeping = sweeping;
    }

    @Scheduled(fixedDelayString = "${duly.contact.sweep-every:PT1M}")
    void look() {
        sweeping.sweep();
    }
}
