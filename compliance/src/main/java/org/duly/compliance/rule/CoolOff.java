package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import org.duly.compliance.facts.Event;
import org.jspecify.annotations.Nullable;

/**
 * Too soon after a conversation with the person about the debt. The day of the conversation is the first of the days of
 * rest, whoever placed the call.
 *
 * @param consentDays how long a consent to further calls excuses them
 */
public record CoolOff(Dated<Integer> days, Dated<Integer> consentDays) implements RegFCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        LocalDate last = lastConversation(situation);
        if (last == null) {
            return null;
        }
        LocalDate free = last.plusDays(days.on(situation.today()));
        if (!situation.today().isBefore(free)) {
            return null;
        }
        Counts counts = Counts.of("conversation", last, "days", days.on(situation.today()), "free_from", free);
        return new Finding(counts, () -> cure(situation, free));
    }

    private Instant cure(Situation situation, LocalDate free) {
        Instant over = situation.startOf(free);
        Instant consented = CallConsents.nextCover(situation, consentDays.on(situation.today()));
        return consented != null && consented.isBefore(over) ? consented : over;
    }

    private static @Nullable LocalDate lastConversation(Situation situation) {
        LocalDate last = null;
        for (Event event : situation.facts().history()) {
            if (concerns(situation, event)) {
                LocalDate day = situation.dayOf(event.at());
                last = last == null || day.isAfter(last) ? day : last;
            }
        }
        return last;
    }

    private static boolean concerns(Situation situation, Event event) {
        return Counting.isConversation(event)
                && !event.at().isAfter(situation.at())
                && Counting.withSamePerson(situation, event)
                && Counting.wasTalkedAbout(situation, event);
    }
}
