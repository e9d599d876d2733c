package org.duly.compliance.rule;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.Debt;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Place;
import org.jspecify.annotations.Nullable;

/** Which earlier contacts are contacts with this person, about this debt. */
final class Counting {
    private Counting() {}

    static boolean isPlacedCall(Channel channel) {
        return channel == Channel.PHONE_CALL || channel == Channel.RINGLESS_VOICEMAIL;
    }

    /** Busy and out-of-service numbers were not reached; whatever else rings or answers was. */
    static boolean connected(Outcome outcome) {
        return outcome != Outcome.BUSY && outcome != Outcome.NOT_IN_SERVICE;
    }

    /** A conversation by telephone, whoever placed the call. */
    static boolean isConversation(Event event) {
        return event.channel() == Channel.PHONE_CALL && event.outcome() == Outcome.CONVERSATION;
    }

    static boolean withSamePerson(Situation s, Event event) {
        return event.target().equals(s.attempt().target())
                && Objects.equals(event.person(), s.attempt().person())
                && !isMisdirected(s, event);
    }

    /** Calls to a number since found not to be the person's were not made to the person. */
    private static boolean isMisdirected(Situation s, Event event) {
        ContactPoint point = s.consumer().contactPoint(event.contactPoint());
        return point != null && s.happened(point.regF().notConsumersSince());
    }

    static boolean isAtWork(Situation s, Event event) {
        ContactPoint point = s.consumer().contactPoint(event.contactPoint());
        return point != null && point.place() == Place.WORK;
    }

    /** An event that names no debt counts for the one it was booked to, else for every one. */
    static boolean isAbout(Situation s, Event event) {
        return touches(s, event.debts(), event);
    }

    /** What was really talked about decides, whoever raised it. */
    static boolean wasTalkedAbout(Situation s, Event event) {
        List<String> talked = event.conversationDebts();
        return touches(s, talked == null ? event.debts() : talked, event);
    }

    private static boolean touches(Situation s, List<String> debts, Event event) {
        if (!debts.isEmpty()) {
            return debts.stream().anyMatch(id -> isSameDebt(s, id));
        }
        return event.allocatedTo() == null || isSameDebt(s, event.allocatedTo());
    }

    /** Student loans serviced under one account number are one debt. */
    static boolean isSameDebt(Situation s, String id) {
        Debt debt = s.debt();
        if (debt.id().equals(id)) {
            return true;
        }
        return isServicedLoan(debt)
                && s.facts().debts().stream()
                        .anyMatch(other -> other.id().equals(id)
                                && isServicedLoan(other)
                                && Objects.equals(other.servicingAccount(), debt.servicingAccount()));
    }

    private static boolean isServicedLoan(Debt debt) {
        return debt.type() == DebtType.STUDENT_LOAN && debt.servicingAccount() != null;
    }

    /** Whether the person talked about this debt after one instant and by another, the event itself apart. */
    static boolean talkedBetween(Situation s, Instant after, Instant by, @Nullable Event apart) {
        for (Event event : s.facts().history()) {
            if (!event.equals(apart) && isTalkBetween(s, event, after, by)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTalkBetween(Situation s, Event event, Instant after, Instant by) {
        return isConversation(event)
                && event.at().isAfter(after)
                && !event.at().isAfter(by)
                && withSamePerson(s, event)
                && wasTalkedAbout(s, event);
    }
}
