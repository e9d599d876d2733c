package org.duly.portfolio.store;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for placements whose term is over, so that they end just after midnight. */
@Component
@ConditionalOnProperty(name = "duly.scheduling", havingValue = "true", matchIfMissing = true)
class TermSchedule {

    private final EndingTerms ending;

    TermSchedule(EndingTerms ending) {
        this.ending = ending;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void look() {
        ending.goThrough();
    }
}
