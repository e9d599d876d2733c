package org.duly.casework.store;

import java.util.UUID;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Scores all open cases before the day begins, and once after a start, in case the machine slept through the night. */
@Component
@ConditionalOnProperty(name = "duly.scheduling", havingValue = "true", matchIfMissing = true)
class NightlyRescoring {

    private static final int CHUNK = 2000;

    private final Rescoring rescoring;
    private final Acting acting;

    NightlyRescoring(Rescoring rescoring, Acting acting) {
        this.rescoring = rescoring;
        this.acting = acting;
    }

    @Scheduled(cron = "0 30 5 * * *", zone = "Asia/Shanghai")
    @Scheduled(initialDelay = 300_000)
    void run() {
        acting.as(Actor.system("rescoring"), () -> {
            UUID last = new UUID(0, 0);
            while (last != null) {
                last = rescoring.chunk(last, CHUNK);
            }
        });
    }
}
