package org.duly.contact.asking;

import java.time.Clock;
import org.duly.contact.store.AttemptStore;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets go of reservations that nobody used in time, over every creditor. */
@Component
public class Sweeping {

    private final AttemptStore attempts;
    private final Remembering remembering;
    private final Acting acting;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Sweeping(
            AttemptStore attempts,
            Remembering remembering,
            Acting acting,
            Clock clock,
            TransactionTemplate transaction) {
        this.attempts = attempts;
        this.remembering = remembering;
        this.acting = acting;
        this.clock = clock;
        this.transaction = transaction;
    }

    public void sweep() {
        acting.as(
                Actor.system("contact.sweep"),
                () -> transaction.executeWithoutResult(_ -> remembering.expired(attempts.expire(clock.instant()))));
    }
}
