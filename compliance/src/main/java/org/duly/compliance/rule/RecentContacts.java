package org.duly.compliance.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Direction;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A number of contacts by the collecting side that is used up within so many hours before the act, to the second. Unlike
 * a count of days it knows no midnight and so no clock.
 *
 * @param channels over which it counts; none = over any
 * @param outcome which of them count
 * @param with whom they were with
 */
public record RecentContacts(
        Set<Channel> channels, Counted outcome, With with, Dated<Integer> limit, Dated<Integer> hours)
        implements Check {
    private static final long SECONDS_AN_HOUR = 3_600;

    /** Which outcomes count. */
    public enum Counted {
        ANY,
        CONVERSATION
    }

    /** Whom the contacts were with. */
    public enum With {
        ANYBODY,
        /** The one who is addressed now. */
        SAME_TARGET
    }

    public RecentContacts {
        channels = Words.fixed(channels.isEmpty() ? EnumSet.allOf(Channel.class) : channels);
    }

    /** After how many hours a contact is no longer recent to one of these. */
    public static Set<Integer> hoursIn(Stream<Part> parts) {
        return parts.map(Part::check)
                .filter(RecentContacts.class::isInstance)
                .flatMap(check -> ((RecentContacts) check).hours.steps().stream())
                .map(Dated.Step::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable Finding breach(Situation situation) {
        Instant since = situation.at().minusSeconds(hours.on(situation.today()) * SECONDS_AN_HOUR);
        int most = limit.on(situation.today());
        List<Event> history = situation.facts().history();
        int count = 0;
        for (int i = 0; i < history.size(); i++) {
            if (isCounted(situation, history.get(i), since)) {
                count++;
            }
        }
        int beyond = count - most;
        if (beyond < 0) {
            return null;
        }
        Counts counts = Counts.of("count", count, "limit", most);
        return most == 0 ? Finding.lasting(counts) : new Finding(counts, () -> freeFrom(situation, since, beyond));
    }

    private boolean isCounted(Situation situation, Event event, Instant since) {
        return event.direction() == Direction.OUT
                && (outcome == Counted.ANY || event.outcome() == Outcome.CONVERSATION)
                && channels.contains(event.channel())
                && event.at().isAfter(since)
                && !event.at().isAfter(situation.at())
                && (with == With.ANYBODY
                        || event.target().equals(situation.attempt().target()));
    }

    /** It ends when the oldest, and as many more as are beyond the limit, have grown too old. */
    private Instant freeFrom(Situation situation, Instant since, int beyond) {
        Instant leaves = situation.facts().history().stream()
                .filter(event -> isCounted(situation, event, since))
                .map(Event::at)
                .sorted()
                .skip(beyond)
                .findFirst()
                .orElseThrow();
        return leaves.plus(Duration.between(since, situation.at()));
    }
}
