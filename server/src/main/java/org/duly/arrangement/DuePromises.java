package org.duly.arrangement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duly.arrangement.store.PromiseStore;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.PromiseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through all reminders and judgements that are due, however long nobody looked. */
@Component
class DuePromises {

    private static final Logger LOG = LoggerFactory.getLogger(DuePromises.class);

    private final PromiseStore store;
    private final JudgingPromises judging;
    private final Acting acting;
    private final Clock clock;
    private final TransactionTemplate reading;

    DuePromises(
            PromiseStore store, JudgingPromises judging, Acting acting, Clock clock, TransactionTemplate transactions) {
        this.store = store;
        this.judging = judging;
        this.acting = acting;
        this.clock = clock;
        this.reading = transactions;
    }

    void goThrough() {
        Instant now = clock.instant();
        acting.as(Actor.system("arrangement.due"), () -> {
            each(() -> store.toRemind(now), judging::remind);
            each(() -> store.toJudge(now), judging::whenDue);
        });
    }

    /** One promise that cannot be judged must not hold up the others; it stays due and is tried again. */
    private void each(Supplier<List<PromiseId>> due, Consumer<PromiseId> step) {
        for (PromiseId id : Objects.requireNonNull(reading.execute(_ -> due.get()))) {
            try {
                step.accept(id);
            } catch (RuntimeException e) {
                LOG.error("Promise {} could not be worked; it will be tried again", id, e);
            }
        }
    }
}
