package org.duly.contact.outcome;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duly.arrangement.Promises;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.contact.Contacts.Logged;
import org.duly.contact.Contacts.Outcome;
import org.duly.contact.ResultCode;
import org.duly.contact.events.ContactLogged;
import org.duly.contact.events.RightPartyReached;
import org.duly.contact.store.StoredAttempt;
import org.duly.identity.Acting;
import org.duly.kernel.AttemptId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Logs what came of an attempt, and lets everything follow that has to. */
@Component
@Transactional
public class LoggingOutcomes {

    private final Attempts attempts;
    private final Cases cases;
    private final Promises promises;
    private final Learning learning;
    private final CallBacks callBacks;
    private final Record record;

    LoggingOutcomes(
            Attempts attempts, Cases cases, Promises promises, Learning learning, CallBacks callBacks, Record record) {
        this.attempts = attempts;
        this.cases = cases;
        this.promises = promises;
        this.learning = learning;
        this.callBacks = callBacks;
        this.record = record;
    }

    /** Who acts, when, and where it is written down and told. */
    @Component
    record Record(Acting acting, Clock clock, Journal journal, ApplicationEventPublisher events) {}

    public Logged log(AttemptId id, Outcome outcome) {
        StoredAttempt attempt = attempts.held(id);
        Instant now = record.clock().instant();
        Optional<Promises.Promise> promise = openPromise(attempt);
        Optional<OutcomeRule> broken = OutcomeRule.brokenBy(
                new OutcomeRule.Entry(attempt, outcome, record.acting().current(), promise.isPresent(), now));
        if (broken.isPresent()) {
            return new Logged.NotSaved(broken.get().message());
        }
        Outcome whole = outcome.code() == ResultCode.PROMISED && outcome.until() == null
                ? new Outcome(outcome.code(), promise.map(Promises.Promise::due).orElse(null), outcome.remark())
                : outcome;
        return new Logged.Saved(save(attempt, whole, now));
    }

    private CaseCard.@Nullable NextStep save(StoredAttempt attempt, Outcome outcome, Instant now) {
        attempts.store().logged(attempt.id(), now, outcome);
        attempts.tally().logged(attempt.id(), outcome.code());
        learning.learn(attempt, outcome.code(), now);
        callBacks.agreed(attempt, outcome, now);
        attempts.noteIfLate(attempt, now);
        write(attempt, outcome, now);
        return follow(attempt, outcome);
    }

    private void write(StoredAttempt attempt, Outcome outcome, Instant now) {
        StoredAttempt.Aim aim = attempt.aim();
        record.journal()
                .record(
                        Kind.COMMAND,
                        "contact.log",
                        attempt.id(),
                        Map.of(
                                "case",
                                aim.caseId().toString(),
                                "code",
                                outcome.code().name()));
        record.events()
                .publishEvent(new ContactLogged(
                        aim.caseId(),
                        attempt.id(),
                        aim.point(),
                        aim.channel().name(),
                        outcome.code().name(),
                        outcome.until(),
                        outcome.remark(),
                        now));
        if (isRightParty(attempt, outcome.code())) {
            record.events().publishEvent(new RightPartyReached(aim.caseId(), attempt.id(), now));
        }
    }

    /** The debtor himself, his identity checked: nothing less counts. */
    private static boolean isRightParty(StoredAttempt attempt, ResultCode code) {
        return code.level() == ResultCode.Level.EFFECTIVE
                && attempt.aim().isDebtor()
                && attempt.course().verifiedAt() != null;
    }

    /** A case that was stopped while the phone rang asks for nothing more, save what protects the person. */
    private CaseCard.@Nullable NextStep follow(StoredAttempt attempt, Outcome outcome) {
        CaseCard card = cases.card(attempt.aim().caseId());
        boolean heard = card.standing() == CaseCard.Standing.OPEN
                || card.standing() == CaseCard.Standing.HELD && outcome.code().protects();
        return heard
                ? cases.follow(
                        card.id(),
                        outcome.code().name(),
                        outcome.until(),
                        attempt.aim().point())
                : null;
    }

    private Optional<Promises.Promise> openPromise(StoredAttempt attempt) {
        List<Promises.Promise> all = promises.of(attempt.aim().caseId());
        return all.stream()
                .filter(promise -> promise.state() == Promises.State.OPEN)
                .findFirst();
    }
}
