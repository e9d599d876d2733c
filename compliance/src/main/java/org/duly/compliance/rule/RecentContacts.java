package org.duly.compliance.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
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
        channels = Words.fixed(channels);
    }

    @Override
    public @Nullable Finding breach(Situation situation) {
        Instant since = situation.at().minus(Duration.ofHours(hours.on(situation.today())));
        int most = limit.on(situation.today());
        List<Event> history = situation.facts().history();
        int count = 0;
        for (int i = 0; i < history.size(); i++) {
            if (isCounted(situation, history.get(i), since)) {
                count++;
            }
        }
        return count < most ? null : found(situation, since, count, most);
    }

    private boolean isCounted(Situation situation, Event event, Instant since) {
        return event.at().isAfter(since)
                && !event.at().isAfter(situation.at())
                && event.direction() == Direction.OUT
                && (channels.isEmpty() || channels.contains(event.channel()))
                && (outcome == Counted.ANY || event.outcome() == Outcome.CONVERSATION)
                && (with == With.ANYBODY
                        || event.target().equals(situation.attempt().target()));
    }

    /** It ends when so many have grown too old that one less than the limit is left. */
    private Finding found(Situation situation, Instant since, int count, int most) {
        PriorityQueue<Instant> oldest = new PriorityQueue<>();
        for (Event event : situation.facts().history()) {
            if (isCounted(situation, event, since)) {
                oldest.add(event.at());
            }
        }
        Instant leaves = situation.at();
        for (int i = 0; i <= count - most; i++) {
            leaves = oldest.remove();
        }
        Duration window = Duration.between(since, situation.at());
        return new Finding(Map.of("count", "" + count, "limit", "" + most), leaves.plus(window));
    }
}
