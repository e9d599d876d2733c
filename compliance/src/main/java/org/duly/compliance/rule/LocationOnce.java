package org.duly.compliance.rule;

import java.util.Map;
import org.duly.compliance.facts.Direction;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Outcome;
import org.jspecify.annotations.Nullable;

/** A person asked for the consumer's whereabouts more often than the law lets; calls nobody answered are not asking. */
public record LocationOnce(Dated<Integer> most) implements RegFCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        long asked = situation.facts().history().stream()
                .filter(event -> isAsking(event) && !event.at().isAfter(situation.at()))
                .filter(event -> event.target().equals(situation.attempt().target()))
                .count();
        int limit = most.on(situation.today());
        return asked >= limit ? Finding.lasting(Map.of("asked", "" + asked, "limit", "" + limit)) : null;
    }

    private static boolean isAsking(Event event) {
        return event.direction() == Direction.OUT
                && event.channel().isContact()
                && (event.outcome() == Outcome.CONVERSATION
                        || event.outcome() == Outcome.SENT
                        || event.outcome() == Outcome.VOICEMAIL_OTHER);
    }
}
