package org.duly.contact.outcome;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.duly.contact.Contacts.Outcome;
import org.duly.contact.ResultCode;
import org.duly.contact.store.Addressee;
import org.duly.contact.store.StoredAttempt;
import org.duly.identity.Actor;
import org.duly.identity.Role;

/** What stands against logging an outcome. */
public enum OutcomeRule {
    AWAITS_AN_OUTCOME("already-logged"),
    LOGGED_BY_WHO_CALLED("other-collector"),
    FITS_THE_PERSON("not-for-this-person"),
    CALL_BACK_NAMES_AN_HOUR("call-back-without-hour"),
    PROMISE_IS_ON_THE_BOOKS("promise-missing");

    private final String code;

    OutcomeRule(String code) {
        this.code = code;
    }

    /** An outcome about to be logged; {@code promiseOpen} is whether the case has an open promise. */
    record Entry(StoredAttempt attempt, Outcome outcome, Actor actor, boolean promiseOpen, Instant now) {}

    static Optional<OutcomeRule> brokenBy(Entry entry) {
        return Arrays.stream(values()).filter(rule -> !rule.keeps(entry)).findFirst();
    }

    /** Code of the message that explains the rule. */
    public String message() {
        return "contact.log." + code;
    }

    private boolean keeps(Entry entry) {
        Outcome outcome = entry.outcome();
        StoredAttempt.Aim aim = entry.attempt().aim();
        return switch (this) {
            case AWAITS_AN_OUTCOME -> entry.attempt().awaitsOutcome();
            case LOGGED_BY_WHO_CALLED -> mayLog(entry.attempt(), entry.actor());
            case FITS_THE_PERSON ->
                Codes.of(Addressee.of(aim.relation()), aim.channel()).contains(outcome.code());
            case CALL_BACK_NAMES_AN_HOUR ->
                outcome.code() != ResultCode.CALL_BACK
                        || (outcome.until() != null && outcome.until().isAfter(entry.now()));
            case PROMISE_IS_ON_THE_BOOKS -> outcome.code() != ResultCode.PROMISED || entry.promiseOpen();
        };
    }

    static boolean mayLog(StoredAttempt attempt, Actor actor) {
        return actor.user() == null || actor.user().equals(attempt.reservation().by()) || actor.is(Role.LEADER);
    }
}
