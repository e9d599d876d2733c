package org.duly.contact.outcome;

import java.time.Clock;
import java.util.Map;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.contact.Contacts.Turn;
import org.duly.contact.events.ContactReleased;
import org.duly.contact.store.StoredAttempt;
import org.duly.identity.Acting;
import org.duly.kernel.AttemptId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives back attempts that were reserved and not made. */
@Component
@Transactional
public class Releasing {

    private final Attempts attempts;
    private final Acting acting;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releasing(Attempts attempts, Acting acting, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.attempts = attempts;
        this.acting = acting;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    public Turn release(AttemptId id, String reason) {
        StoredAttempt attempt = attempts.held(id);
        if (!OutcomeRule.mayLog(attempt, acting.current())) {
            return new Turn.NotDone("contact.release.other-collector");
        }
        return switch (attempt.state()) {
            case RESERVED -> giveBack(attempt, reason);
            case EXPIRED, RELEASED -> new Turn.Done();
            case DIALLED, LOGGED -> new Turn.NotDone("contact.release.made");
        };
    }

    private Turn giveBack(StoredAttempt attempt, String reason) {
        attempts.store().released(attempt.id(), reason);
        attempts.tally().forget(attempt.id());
        journal.record(
                Kind.COMMAND,
                "contact.release",
                attempt.id(),
                Map.of("case", attempt.aim().caseId().toString()));
        events.publishEvent(new ContactReleased(
                attempt.aim().creditor(), attempt.aim().caseId(), attempt.id(), reason, clock.instant()));
        return new Turn.Done();
    }
}
