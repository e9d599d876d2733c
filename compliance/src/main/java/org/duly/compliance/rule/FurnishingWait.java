package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Direction;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Target;
import org.jspecify.annotations.Nullable;

/**
 * Furnishing to a bureau before speaking with the consumer about the debt, or before a letter or message about it has
 * gone so many days without coming back. The day of sending is the first of these days.
 */
public record FurnishingWait(Dated<Integer> days) implements RegFCheck {
    private static final Set<Channel> SENT =
            Set.of(Channel.MAIL, Channel.EMAIL, Channel.SMS, Channel.SOCIAL_PRIVATE, Channel.APP_PUSH);

    @Override
    public @Nullable Finding breach(Situation situation) {
        int wait = days.on(situation.today());
        LocalDate first = null;
        for (Event event : situation.facts().history()) {
            if (event.at().isAfter(situation.at()) || !isToConsumer(event)) {
                continue;
            }
            if (isTalk(event) && Counting.wasTalkedAbout(situation, event)) {
                return null;
            }
            LocalDate free = isGoodLetter(situation, event, wait) ? dayAfter(situation, event, wait) : null;
            first = free == null || (first != null && first.isBefore(free)) ? first : free;
        }
        return situation.happened(first) ? null : finding(situation, wait, first);
    }

    private static Finding finding(Situation situation, int wait, @Nullable LocalDate first) {
        Instant free = first == null ? null : situation.startOf(first);
        return new Finding(Map.of("days", "" + wait, "free_from", first == null ? "-" : first.toString()), free);
    }

    private static LocalDate dayAfter(Situation situation, Event letter, int wait) {
        return situation.dayOf(letter.at()).plusDays(wait);
    }

    private static boolean isToConsumer(Event event) {
        return event.target().role() == Target.Role.CONSUMER
                || event.target().role() == Target.Role.PERSONAL_REPRESENTATIVE;
    }

    private static boolean isTalk(Event event) {
        return event.outcome() == Outcome.CONVERSATION
                && (event.channel() == Channel.PHONE_CALL || event.channel() == Channel.VISIT);
    }

    private static boolean isGoodLetter(Situation situation, Event event, int wait) {
        return event.direction() == Direction.OUT
                && event.outcome() == Outcome.SENT
                && SENT.contains(event.channel())
                && Counting.isAbout(situation, event)
                && situation.facts().history().stream().noneMatch(other -> bounces(situation, event, other, wait));
    }

    /** Whether a message came back within the time in which one must watch for it. */
    private static boolean bounces(Situation situation, Event letter, Event other, int wait) {
        return other.outcome() == Outcome.UNDELIVERABLE
                && other.channel() == letter.channel()
                && situation.happened(other.at())
                && !other.at().isBefore(letter.at())
                && situation.dayOf(other.at()).isBefore(dayAfter(situation, letter, wait))
                && Counting.isAbout(situation, other);
    }
}
