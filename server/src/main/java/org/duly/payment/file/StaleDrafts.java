package org.duly.payment.file;

import java.util.concurrent.TimeUnit;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops uploaded payment files nobody went on with. */
@Component
@ConditionalOnProperty(name = "duly.scheduling", havingValue = "true", matchIfMissing = true)
class StaleDrafts {

    private final TakingFiles files;
    private final Acting acting;

    StaleDrafts(TakingFiles files, Acting acting) {
        this.files = files;
        this.acting = acting;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void drop() {
        acting.as(Actor.system("payment drafts"), files::dropStaleDrafts);
    }
}
