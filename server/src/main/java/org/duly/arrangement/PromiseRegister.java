package org.duly.arrangement;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.duly.arrangement.domain.Judgement;
import org.duly.arrangement.events.PromiseBroken;
import org.duly.arrangement.events.PromiseKept;
import org.duly.arrangement.events.PromisePartlyKept;
import org.duly.arrangement.events.PromiseReminderDue;
import org.duly.arrangement.events.PromiseTaken;
import org.duly.arrangement.store.MoneyStore;
import org.duly.arrangement.store.MoneyStore.Because;
import org.duly.arrangement.store.PromiseStore;
import org.duly.arrangement.store.StoredPromise;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.CaseId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what happens to promises and tells the other rooms. */
@Component
class PromiseRegister {

    private final PromiseStore promises;
    private final MoneyStore money;
    private final Clock clock;
    private final Acting acting;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    PromiseRegister(
            PromiseStore promises,
            MoneyStore money,
            Clock clock,
            Acting acting,
            Journal journal,
            ApplicationEventPublisher events) {
        this.promises = promises;
        this.money = money;
        this.clock = clock;
        this.acting = acting;
        this.journal = journal;
        this.events = events;
    }

    Instant now() {
        return clock.instant();
    }

    ZoneId zone() {
        return clock.getZone();
    }

    Actor actor() {
        return acting.current();
    }

    void taken(StoredPromise promise) {
        CaseId caseId = promise.placing().caseId();
        journal.record(
                Kind.COMMAND,
                "arrangement.take",
                promise.id(),
                Map.of(
                        "case", caseId.toString(),
                        "amount", promise.amount().toString(),
                        "due", promise.due().toString(),
                        "source", promise.source().name()));
        events.publishEvent(new PromiseTaken(
                caseId,
                promise.id(),
                promise.amount(),
                promise.due(),
                promise.source().name(),
                promise.taking().at()));
    }

    void reminded(StoredPromise promise, Instant at) {
        events.publishEvent(new PromiseReminderDue(promise.placing().caseId(), promise.id(), promise.due(), at));
    }

    /** Writes a judgement that differs from the one before it. */
    void judged(StoredPromise promise, Judgement judgement, Because because, Instant effectiveAt) {
        Instant now = now();
        promises.stand(promise.id(), judgement, now);
        if (judgement.state() == promise.standing().state()) {
            return;
        }
        money.judged(promise, judgement, because, effectiveAt, now);
        journal.record(
                Kind.DECISION,
                "arrangement.judge",
                promise.id(),
                Map.of(
                        "state", judgement.state().name(),
                        "was", promise.standing().state().name(),
                        "paid", judgement.paid().toString(),
                        "because", because.name()));
        publish(promise, judgement, effectiveAt);
    }

    private void publish(StoredPromise promise, Judgement judgement, Instant at) {
        CaseId caseId = promise.placing().caseId();
        switch (judgement.state()) {
            case KEPT -> events.publishEvent(new PromiseKept(caseId, promise.id(), judgement.paid(), at));
            case PARTLY_KEPT ->
                events.publishEvent(
                        new PromisePartlyKept(caseId, promise.id(), judgement.paid(), promise.amount(), at));
            case BROKEN -> events.publishEvent(new PromiseBroken(caseId, promise.id(), promise.amount(), at));
            case OPEN, LAPSED -> {}
        }
    }
}
