package org.duly.compliance.rule;

import java.time.Instant;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Direction;
import org.duly.compliance.facts.Event;
import org.jspecify.annotations.Nullable;

/** Answers to the consumer's own messages: through the same medium, to the same point, so many for each message. */
final class Replies {
    private Replies() {}

    /** Whether the act answers a message that was really received and not yet answered so often. */
    static boolean isWithin(Situation s, int most) {
        Event asked = message(s);
        if (asked == null) {
            return false;
        }
        long received = count(s, Direction.IN, asked.at());
        long answered = count(s, Direction.OUT, asked.at());
        return answered < received * most;
    }

    /** The message answered, or null when there is none such. */
    static @Nullable Event message(Situation s) {
        Instant at = s.attempt().manner().inReplyTo();
        for (Event event : s.facts().history()) {
            if (event.at().equals(at) && event.direction() == Direction.IN && isSameMedium(s, event)) {
                return event;
            }
        }
        return null;
    }

    private static long count(Situation s, Direction direction, Instant since) {
        return s.facts().history().stream()
                .filter(event -> event.direction() == direction && isSameMedium(s, event))
                .filter(event -> !event.at().isBefore(since) && !event.at().isAfter(s.at()))
                .count();
    }

    private static boolean isSameMedium(Situation s, Event event) {
        Channel channel = s.attempt().channel();
        String point = s.attempt().contactPoint();
        boolean samePoint = point == null || event.contactPoint() == null || point.equals(event.contactPoint());
        return event.channel() == channel
                && samePoint
                && event.target().equals(s.attempt().target());
    }
}
