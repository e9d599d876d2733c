package org.duly.assignment.moves;

import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets what is due go on before the day begins; a second run on the same day finds nothing due. */
@Component
@ConditionalOnProperty(name = "duly.scheduling", havingValue = "true", matchIfMissing = true)
class NightlyCirculation {

    private final Moves moves;
    private final Acting acting;

    NightlyCirculation(Moves moves, Acting acting) {
        this.moves = moves;
        this.acting = acting;
    }

    @Scheduled(cron = "0 10 5 * * *", zone = "Asia/Shanghai")
    void run() {
        acting.as(Actor.system("circulation"), () -> moves.carryOut(new Move.Timed()));
    }
}
