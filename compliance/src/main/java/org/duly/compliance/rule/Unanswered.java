package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Direction;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Purpose;

/** Contacts that nobody asked for, with a person who has not answered in the time looked at. */
final class Unanswered {
    private static final Set<Channel> MESSAGES =
            Set.of(Channel.SMS, Channel.EMAIL, Channel.SOCIAL_PRIVATE, Channel.APP_PUSH);

    private Unanswered() {}

    static boolean isMessage(Channel channel) {
        return MESSAGES.contains(channel);
    }

    /** Whether the person has made no contact and held no conversation since a day. */
    static boolean isSilentSince(Situation s, LocalDate first) {
        return s.facts().history().stream()
                .filter(event -> event.direction() == Direction.IN || event.outcome() == Outcome.CONVERSATION)
                .filter(event -> event.outcome() != Outcome.UNDELIVERABLE)
                .noneMatch(event -> isWithin(s, event, first)
                        && event.target().equals(s.attempt().target()));
    }

    static List<LocalDate> messages(Situation s, LocalDate first) {
        return s.facts().history().stream()
                .filter(event -> event.direction() == Direction.OUT && isMessage(event.channel()))
                .filter(event -> event.outcome() == Outcome.SENT && event.purpose() != Purpose.OPT_OUT_CONFIRMATION)
                .filter(event -> isWithin(s, event, first) && Counting.withSamePerson(s, event))
                .map(event -> s.dayOf(event.at()))
                .toList();
    }

    static long calls(Situation s, LocalDate first) {
        return s.facts().history().stream()
                .filter(event -> event.direction() == Direction.OUT && Counting.isPlacedCall(event.channel()))
                .filter(event -> Counting.connected(event.outcome()) && event.excludedBy() == null)
                .filter(event -> isWithin(s, event, first) && Counting.withSamePerson(s, event))
                .count();
    }

    private static boolean isWithin(Situation s, Event event, LocalDate first) {
        return !event.at().isAfter(s.at()) && !s.dayOf(event.at()).isBefore(first);
    }
}
