package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Direction;
import org.duly.compliance.facts.Event;
import org.jspecify.annotations.Nullable;

/**
 * A number of contacts with one person used up within so many calendar days, the day of the act the last of them. The
 * act itself is one more.
 *
 * @param days length of the window; the days run by the clock of the law
 * @param consentDays how long a consent to further calls excuses them
 */
public record RollingCount(
        Counted counted, Per per, Dated<Integer> limit, Dated<Integer> days, Dated<Integer> consentDays)
        implements RegFCheck {
    /** What counts. */
    public enum Counted {
        /** Calls placed that were connected, ringless voicemail among them, and not under a consent. */
        PLACED_CALLS,
        /** Calls, texts and recordings to any point but one at work. */
        HOME_TELEPHONE,
        /** Calls, texts and recordings to a point at work. */
        WORK_TELEPHONE,
        /** Visits. */
        VISITS,
        /** Every outbound contact, whatever the channel. */
        CONTACTS,
        /** Conversations by telephone, whoever placed the call. */
        CONVERSATIONS
    }

    /** Over what the number runs. */
    public enum Per {
        DEBT,
        PERSON
    }

    @Override
    public @Nullable Finding breach(Situation situation) {
        LocalDate first = situation.today().minusDays(days.on(situation.today()) - 1L);
        List<LocalDate> dates = situation.facts().history().stream()
                .filter(event -> isCounted(situation, event))
                .map(event -> situation.dayOf(event.at()))
                .filter(day -> !day.isBefore(first))
                .sorted()
                .toList();
        int most = limit.on(situation.today());
        if (dates.size() < most) {
            return null;
        }
        Map<String, String> counts = Map.of(
                "count", "" + dates.size(),
                "limit", "" + most,
                "days", "" + days.on(situation.today()),
                "from", first.toString());
        return new Finding(counts, most == 0 ? null : cure(situation, dates.get(dates.size() - most)));
    }

    /** The day on which enough have left the window, or an earlier day for which the person has consented. */
    private Instant cure(Situation situation, LocalDate leaves) {
        Instant free = situation.startOf(leaves.plusDays(days.on(situation.today())));
        Instant consented = counted == Counted.PLACED_CALLS
                ? CallConsents.nextCover(situation, consentDays.on(situation.today()))
                : null;
        return consented != null && consented.isBefore(free) ? consented : free;
    }

    private boolean isCounted(Situation situation, Event event) {
        return !event.at().isAfter(situation.at())
                && Counting.withSamePerson(situation, event)
                && isOfKind(situation, event)
                && isOver(situation, event);
    }

    private boolean isOver(Situation situation, Event event) {
        return per == Per.PERSON
                || (counted == Counted.CONVERSATIONS
                        ? Counting.wasTalkedAbout(situation, event)
                        : Counting.isAbout(situation, event));
    }

    private boolean isOfKind(Situation situation, Event event) {
        boolean out = event.direction() == Direction.OUT;
        return switch (counted) {
            case PLACED_CALLS -> out && isPlacedCall(situation, event);
            case HOME_TELEPHONE -> out && isTelephone(event) && !Counting.isAtWork(situation, event);
            case WORK_TELEPHONE -> out && isTelephone(event) && Counting.isAtWork(situation, event);
            case VISITS -> out && event.channel() == Channel.VISIT;
            case CONTACTS -> out && event.channel().isContact() && Counting.connected(event.outcome());
            case CONVERSATIONS -> Counting.isConversation(event);
        };
    }

    private static boolean isTelephone(Event event) {
        return (Counting.isPlacedCall(event.channel()) || event.channel() == Channel.SMS)
                && Counting.connected(event.outcome());
    }

    private boolean isPlacedCall(Situation situation, Event event) {
        return Counting.isPlacedCall(event.channel())
                && Counting.connected(event.outcome())
                && event.excludedBy() == null
                && !CallConsents.covered(situation, event, consentDays.on(situation.today()));
    }
}
