package org.duly.contact;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.duly.contact.asking.Asking;
import org.duly.contact.asking.Outlooks;
import org.duly.contact.outcome.Beginning;
import org.duly.contact.outcome.LoggingOutcomes;
import org.duly.contact.outcome.Proving;
import org.duly.contact.outcome.Releasing;
import org.duly.contact.store.AttemptStore;
import org.duly.contact.store.StoredAttempt;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts behind the gate: there is no other way to anybody. */
@Service
class GatedContacts implements Contacts {

    private final Asking asking;
    private final Outlooks outlooks;
    private final Beginning beginning;
    private final Proving proving;
    private final LoggingOutcomes logging;
    private final Releasing releasing;
    private final AttemptStore attempts;

    GatedContacts(
            Asking asking,
            Outlooks outlooks,
            Beginning beginning,
            Proving proving,
            LoggingOutcomes logging,
            Releasing releasing,
            AttemptStore attempts) {
        this.asking = asking;
        this.outlooks = outlooks;
        this.beginning = beginning;
        this.proving = proving;
        this.logging = logging;
        this.releasing = releasing;
        this.attempts = attempts;
    }

    @Override
    public Answer ask(CaseId caseId, ContactPointId point, Channel channel) {
        return asking.ask(caseId, point, channel).answer();
    }

    @Override
    public List<Outlook> outlook(CaseId caseId) {
        return outlooks.of(caseId);
    }

    @Override
    public List<Outlook> outlook(CaseId caseId, Channel channel, Instant at) {
        return outlooks.of(caseId, channel, at);
    }

    @Override
    public Turn begin(AttemptId attempt) {
        return beginning.begin(attempt);
    }

    @Override
    public void verified(AttemptId attempt, Set<Factor> factors) {
        proving.verified(attempt, factors);
    }

    @Override
    public Logged log(AttemptId attempt, Outcome outcome) {
        return logging.log(attempt, outcome);
    }

    @Override
    public Turn release(AttemptId attempt, String reason) {
        return releasing.release(attempt, reason);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Attempt> history(CaseId caseId) {
        return attempts.ofCase(caseId).stream().map(StoredAttempt::attempt).toList();
    }
}
