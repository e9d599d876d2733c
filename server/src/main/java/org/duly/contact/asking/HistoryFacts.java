package org.duly.contact.asking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Target;
import org.duly.contact.ResultCode;
import org.duly.contact.store.TallyStore.Counted;
import org.duly.party.ContactPointCard;
import org.jspecify.annotations.Nullable;

/** Earlier attempts on the person over the whole lender group, in the gate's words. */
final class HistoryFacts {

    private final Situation situation;
    private final List<String> ownDebts;
    private final @Nullable String by;

    HistoryFacts(Situation situation, List<String> ownDebts, @Nullable String by) {
        this.situation = situation;
        this.ownDebts = ownDebts;
        this.by = by;
    }

    List<Event> events() {
        return situation.counted().stream().flatMap(this::events).toList();
    }

    boolean reachesBeyondCase() {
        return !situation.counted().stream().allMatch(this::isOwn);
    }

    /** Whether nobody of us contacted anybody about this case yet. */
    boolean isFirst() {
        return situation.counted().stream().noneMatch(this::isOwn);
    }

    private boolean isOwn(Counted counted) {
        return counted.caseId().equals(situation.card().id());
    }

    /** An attempt whose end nobody told yet may be ringing in vain or in full talk, so it counts as both. */
    private Stream<Event> events(Counted counted) {
        ResultCode code = counted.code();
        return code == null
                ? Stream.of(event(counted, Outcome.NO_ANSWER), event(counted, Outcome.CONVERSATION))
                : Stream.of(event(counted, outcome(code)));
    }

    private Event event(Counted counted, Outcome outcome) {
        Optional<ContactPointCard> point = situation.person().pointWith(counted.point());
        return Event.out(
                        counted.at(),
                        Assembly.channel(counted.channel()),
                        outcome,
                        isOwn(counted) ? ownDebts : List.of(DebtFacts.ELSEWHERE))
                .to(target(counted), point.map(PersonFacts::idOf).orElse(null))
                .contactPoint(point.map(each -> each.id().toString()).orElse(null))
                .by(by)
                .build();
    }

    private static Target target(Counted counted) {
        return switch (counted.addressee()) {
            case DEBTOR -> Target.CONSUMER;
            case GUARANTOR -> Target.GUARANTOR;
            case CONTACT_PERSON -> Target.CONTACT_PERSON;
        };
    }

    /** Whoever picked up, the call was connected. */
    static Outcome outcome(ResultCode code) {
        return switch (code) {
            case PROMISED,
                    NEGOTIATING,
                    RAISING_FUNDS,
                    REFUSED_TO_PAY,
                    SAYS_PAID,
                    DISPUTES,
                    HARDSHIP,
                    SUSPECTED_FRAUD,
                    DECEASED,
                    CALL_BACK,
                    MESSAGE_LEFT,
                    MESSAGE_LEFT_UNLIKELY,
                    WRONG_PERSON,
                    REFUSES_CONTACT -> Outcome.CONVERSATION;
            case HUNG_UP -> Outcome.ANSWERED_DROPPED_NO_CONVERSATION;
            case NO_ANSWER, SWITCHED_OFF -> Outcome.NO_ANSWER;
            case BUSY -> Outcome.BUSY;
            case EMPTY_NUMBER, OUT_OF_SERVICE -> Outcome.NOT_IN_SERVICE;
            case SENT -> Outcome.SENT;
        };
    }
}
