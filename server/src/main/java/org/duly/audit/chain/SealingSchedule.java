package org.duly.audit.chain;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals the journal every second. */
@Component
@ConditionalOnProperty(name = "duly.scheduling", havingValue = "true", matchIfMissing = true)
class SealingSchedule {

    private final Sealer sealer;

    SealingSchedule(Sealer sealer) {
        this.sealer = sealer;
    }

    @Scheduled(fixedDelay = 1_000)
    void seal() {
        sealer.seal();
    }
}
