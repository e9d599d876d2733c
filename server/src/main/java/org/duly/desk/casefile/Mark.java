package org.duly.desk.casefile;

import java.time.Instant;
import java.util.Optional;
import org.duly.contact.Contacts;
import org.duly.contact.ResultCode;

/** The result of one attempt as a small mark beside its contact point. */
public record Mark(Instant at, ResultCode code) {

    /** The mark of an attempt; empty while it runs. */
    static Optional<Mark> of(Contacts.Attempt attempt) {
        return Optional.ofNullable(attempt.code()).map(code -> new Mark(attempt.at(), code));
    }

    /** Shape and colour: reached to a purpose, reached in vain, not reached, or a dead end. */
    public String shape() {
        return switch (code) {
            case PROMISED, NEGOTIATING, RAISING_FUNDS, SAYS_PAID, HARDSHIP, CALL_BACK -> "good";
            case REFUSED_TO_PAY, DISPUTES, SUSPECTED_FRAUD, DECEASED, MESSAGE_LEFT, MESSAGE_LEFT_UNLIKELY, HUNG_UP ->
                "warn";
            case NO_ANSWER, BUSY, SWITCHED_OFF, SENT -> "quiet";
            case EMPTY_NUMBER, OUT_OF_SERVICE, WRONG_PERSON, REFUSES_CONTACT -> "dead";
        };
    }
}
