package org.duly.contact.outcome;

import java.time.Instant;
import java.util.Optional;
import org.duly.contact.ResultCode;
import org.duly.contact.store.StoredAttempt;
import org.duly.party.Health;
import org.duly.party.Parties;
import org.springframework.stereotype.Component;

/** What an outcome teaches about a contact point. */
@Component
class Learning {

    private final Parties parties;

    Learning(Parties parties) {
        this.parties = parties;
    }

    void learn(StoredAttempt attempt, ResultCode code, Instant at) {
        if (code == ResultCode.REFUSES_CONTACT) {
            parties.refuse(attempt.aim().point(), at);
        }
        health(code, attempt.aim().isDebtor())
                .ifPresent(health -> parties.learn(attempt.aim().point(), health, at));
    }

    /** Empty when the attempt taught nothing: that somebody picks up the debtor's phone does not say it is his. */
    static Optional<Health> health(ResultCode code, boolean debtorsOwn) {
        return switch (code) {
            case PROMISED, NEGOTIATING, RAISING_FUNDS, REFUSED_TO_PAY, SAYS_PAID, DISPUTES, HARDSHIP, CALL_BACK ->
                Optional.of(Health.VALID);
            case MESSAGE_LEFT, MESSAGE_LEFT_UNLIKELY -> debtorsOwn ? Optional.empty() : Optional.of(Health.VALID);
            case NO_ANSWER -> Optional.of(Health.UNANSWERED);
            case BUSY -> Optional.of(Health.BUSY);
            case SWITCHED_OFF -> Optional.of(Health.SWITCHED_OFF);
            case EMPTY_NUMBER -> Optional.of(Health.EMPTY);
            case OUT_OF_SERVICE -> Optional.of(Health.OUT_OF_SERVICE);
            case WRONG_PERSON -> Optional.of(Health.WRONG_PERSON);
            case REFUSES_CONTACT, SENT, HUNG_UP, SUSPECTED_FRAUD, DECEASED -> Optional.empty();
        };
    }
}
