package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Predicate;
import org.duly.compliance.facts.DebtStatus;
import org.duly.compliance.facts.Direction;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Purpose;
import org.jspecify.annotations.Nullable;

/** When the consumer first heard of the debt from this collector, and whether the notice followed. */
final class FirstContact {
    private FirstContact() {}

    /** The day of the communication that the facts call the initial one. */
    static @Nullable LocalDate stated(Situation s) {
        return first(s, Event::initialCommunication);
    }

    /** The same, or where no event is called so, the first that told of the debt. */
    static @Nullable LocalDate found(Situation s) {
        LocalDate stated = stated(s);
        return stated == null ? first(s, FirstContact::tells) : stated;
    }

    private static @Nullable LocalDate first(Situation s, Predicate<Event> kind) {
        return s.facts().history().stream()
                .filter(event -> !event.at().isAfter(s.at()) && Counting.isAbout(s, event))
                .filter(kind)
                .min(Comparator.comparing(Event::at))
                .map(event -> s.dayOf(event.at()))
                .orElse(null);
    }

    /** Pleadings and proofs of claim are no communications, a message of limited content tells nothing. */
    private static boolean tells(Event event) {
        boolean told = event.outcome() == Outcome.CONVERSATION
                || event.outcome() == Outcome.VOICEMAIL_OTHER
                || (event.outcome() == Outcome.SENT && event.direction() == Direction.OUT);
        return told
                && event.channel().isContact()
                && RegFPeople.isConsumerSide(event.target().role());
    }

    /** Whether the validation notice went out by a day and did not come back. */
    static boolean noticeSentBy(Situation s, LocalDate due) {
        return s.facts().history().stream()
                .filter(event -> event.purpose() == Purpose.VALIDATION_NOTICE && isDisclosure(event))
                .filter(event -> s.happened(event.at()) && Counting.isAbout(s, event))
                .anyMatch(event -> !s.dayOf(event.at()).isAfter(due) && !cameBack(s, event));
    }

    static boolean isDisclosure(Event event) {
        boolean required = event.purpose() == Purpose.VALIDATION_NOTICE
                || event.purpose() == Purpose.REQUIRED_DISCLOSURE
                || event.purpose() == Purpose.VERIFICATION;
        boolean sent = event.outcome() == Outcome.SENT || event.outcome() == Outcome.UNDELIVERABLE;
        return required && sent && event.direction() == Direction.OUT;
    }

    static boolean cameBack(Situation s, Event sent) {
        return sent.outcome() == Outcome.UNDELIVERABLE
                || s.facts().history().stream()
                        .anyMatch(other -> other.outcome() == Outcome.UNDELIVERABLE
                                && other.channel() == sent.channel()
                                && !other.at().isBefore(sent.at())
                                && s.happened(other.at())
                                && Counting.isAbout(s, other));
    }

    static boolean paidBy(Situation s, LocalDate day) {
        LocalDate cleared = s.debt().clearedOn();
        return cleared == null ? s.debt().status() == DebtStatus.PAID : !cleared.isAfter(day);
    }
}
