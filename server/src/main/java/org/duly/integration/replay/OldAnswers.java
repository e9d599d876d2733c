package org.duly.integration.replay;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets old answers by itself. */
@Component
@ConditionalOnProperty(name = "duly.scheduling", havingValue = "true", matchIfMissing = true)
class OldAnswers {

    private final Answers answers;

    OldAnswers(Answers answers) {
        this.answers = answers;
    }

    @Scheduled(fixedDelay = 6, timeUnit = TimeUnit.HOURS)
    void forget() {
        answers.forgetOld();
    }
}
