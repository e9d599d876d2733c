package org.duly.contact.outcome;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.contact.Contacts.Turn;
import org.duly.contact.store.StoredAttempt;
import org.duly.identity.Acting;
import org.duly.kernel.AttemptId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says that a reserved attempt is being made: from now on it counts until somebody tells what came of it. */
@Component
@Transactional
public class Beginning {

    private final Attempts attempts;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;

    Beginning(Attempts attempts, Acting acting, Journal journal, Clock clock) {
        this.attempts = attempts;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    public Turn begin(AttemptId id) {
        StoredAttempt attempt = attempts.held(id);
        if (!OutcomeRule.mayLog(attempt, acting.current())) {
            return new Turn.NotDone("contact.begin.other-collector");
        }
        return switch (attempt.state()) {
            case DIALLED -> new Turn.Done();
            case RESERVED -> begin(attempt, clock.instant());
            case EXPIRED -> new Turn.NotDone("contact.begin.too-late");
            case RELEASED -> new Turn.NotDone("contact.begin.given-back");
            case LOGGED -> new Turn.NotDone("contact.begin.logged");
        };
    }

    private Turn begin(StoredAttempt attempt, Instant now) {
        if (!now.isBefore(attempt.reservation().beginsBefore())) {
            return new Turn.NotDone("contact.begin.too-late");
        }
        attempts.begun(attempt, now);
        journal.record(
                Kind.COMMAND,
                "contact.begin",
                attempt.id(),
                Map.of("case", attempt.aim().caseId().toString()));
        return new Turn.Done();
    }
}
