package org.duly.contact.outcome;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.contact.ContactProperties;
import org.duly.contact.Contacts.Factor;
import org.duly.contact.store.MarkStore;
import org.duly.contact.store.StoredAttempt;
import org.duly.kernel.AttemptId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stamps what was done in a running call; first of all that the person proved to be the debtor. */
@Component
@Transactional
public class Proving {

    private final Attempts attempts;
    private final MarkStore marks;
    private final ContactProperties properties;
    private final Journal journal;
    private final Clock clock;

    Proving(Attempts attempts, MarkStore marks, ContactProperties properties, Journal journal, Clock clock) {
        this.attempts = attempts;
        this.marks = marks;
        this.properties = properties;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether so many answers prove anything. */
    public boolean suffices(Set<Factor> factors) {
        return factors.size() >= properties.leastFactors();
    }

    public void verified(AttemptId id, Set<Factor> factors) {
        StoredAttempt attempt = waiting(id);
        if (!attempt.aim().isDebtor() || !suffices(factors)) {
            throw new IllegalArgumentException(
                    "The debtor is proved by at least " + properties.leastFactors() + " answers, on his own number");
        }
        Instant now = clock.instant();
        attempts.begun(attempt, now);
        attempts.store().verified(id, now, factors);
        marks.set(id, attempt.aim().creditor(), CallMark.VERIFIED, now);
        journal.record(Kind.COMMAND, "contact.verify", id, Map.of("factors", String.valueOf(factors.size())));
    }

    /** Ticks a step or a task of the call, or takes the tick back; the proof itself is stamped by answers only. */
    public void mark(AttemptId id, CallMark mark, boolean done) {
        if (mark == CallMark.VERIFIED) {
            throw new IllegalArgumentException("The proof is stamped by the answers given, not by a tick");
        }
        StoredAttempt attempt = waiting(id);
        if (done) {
            marks.set(id, attempt.aim().creditor(), mark, clock.instant());
        } else {
            marks.clear(id, mark);
        }
    }

    private StoredAttempt waiting(AttemptId id) {
        StoredAttempt attempt = attempts.held(id);
        if (!attempt.awaitsOutcome()) {
            throw new IllegalStateException("Attempt " + id + " is over; nothing can be stamped on it any more");
        }
        return attempt;
    }
}
