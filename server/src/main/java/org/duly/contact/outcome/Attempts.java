package org.duly.contact.outcome;

import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.contact.store.AttemptStore;
import org.duly.contact.store.StoredAttempt;
import org.duly.contact.store.TallyStore;
import org.duly.kernel.AttemptId;
import org.springframework.stereotype.Component;

/** The rows of attempts: this room's own, and the count over the lender group. */
@Component
record Attempts(AttemptStore store, TallyStore tally, Journal journal) {

    /**
     * Holds an attempt, and first whoever asks about its person: nobody decides while its state changes. The clock is
     * to be read after this, since waiting may outlast the reservation.
     */
    StoredAttempt held(AttemptId id) {
        tally.lock(id);
        return store.lock(id).orElseThrow(() -> new NoSuchElementException("There is no attempt " + id));
    }

    /** It is being made: from now on it counts until its outcome is logged, in time or not. */
    void begun(StoredAttempt attempt, Instant now) {
        if (store.begun(attempt.id(), now)) {
            tally.dialled(attempt.id());
            noteIfLate(attempt, now);
        }
    }

    /** What happened is told and counts; but nobody had said in time that it began, and compliance must find that. */
    void noteIfLate(StoredAttempt attempt, Instant now) {
        if (attempt.ranOut(now)) {
            Instant ranOut = attempt.reservation().expiresAt();
            journal.record(Kind.COMMAND, "contact.late", attempt.id(), Map.of("ranOutAt", ranOut.toString()));
        }
    }
}
