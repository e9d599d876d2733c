package org.duly.compliance.rule;

import org.duly.compliance.facts.AgreedLimit;
import org.duly.compliance.facts.Attempt;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Direction;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.LimitUnit;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Target;
import org.duly.compliance.facts.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A daily number of calls by a lender group and its agencies that is used up. The day is the calendar day of the legal
 * clock. A limit the parties agreed on replaces the default, up or down; one of none at all is not used up by midnight
 * but stands until it is withdrawn.
 */
public record DailyCount(Counted counted, Dated<Integer> limit) implements Check {
    /** What is counted. */
    public enum Counted {
        /** Calls the debtor answered, over all numbers, debts and speakers. */
        ANSWERED(LimitUnit.CONNECTED_CALLS),
        /** Answered calls that only told something. */
        ANSWERED_INFORMATIONAL(LimitUnit.CONNECTED_CALLS),
        /** Dials to one number that nobody answered. */
        UNANSWERED_PER_NUMBER(LimitUnit.DIALS_PER_NUMBER);

        private final LimitUnit unit;

        Counted(LimitUnit unit) {
            this.unit = unit;
        }
    }

    @Override
    public @Nullable Finding breach(Situation situation) {
        int most = limitFor(situation);
        int count = 0;
        for (Event event : situation.facts().history()) {
            if (counts(situation, event)) {
                count++;
            }
        }
        if (count < most) {
            return null;
        }
        Counts counts = Counts.of("count", count, "limit", most);
        return most == 0
                ? Finding.lasting(counts)
                : new Finding(counts, () -> situation.startOf(situation.today().plusDays(1)));
    }

    private int limitFor(Situation situation) {
        AgreedLimit latest = null;
        for (AgreedLimit agreed : situation.consumer().agreedLimits()) {
            boolean stands = agreed.unit() == counted.unit && agreed.standsAt(situation.at());
            if (stands && (latest == null || agreed.agreedAt().isAfter(latest.agreedAt()))) {
                latest = agreed;
            }
        }
        return latest == null ? limit.on(situation.today()) : latest.perDay();
    }

    private boolean counts(Situation situation, Event event) {
        return event.channel() == Channel.PHONE_CALL
                && event.direction() == Direction.OUT
                && situation.happenedToday(event.at())
                && isCounted(situation, event)
                && Parties.sameGroup(situation, event);
    }

    private boolean isCounted(Situation situation, Event event) {
        boolean answered = event.outcome().isAnswered();
        return switch (counted) {
            case ANSWERED -> answered && toDebtor(event);
            case ANSWERED_INFORMATIONAL -> answered && toDebtor(event) && isInformational(event);
            case UNANSWERED_PER_NUMBER -> !answered && event.excludedBy() == null && sameNumber(situation, event);
        };
    }

    private static boolean toDebtor(Event event) {
        return event.target().role() == Target.Role.CONSUMER;
    }

    private static boolean isInformational(Event event) {
        Voice voice = event.voice();
        return event.outcome() == Outcome.NOTICE_PLAYED || (voice != null && voice.mode() == Voice.Mode.INFORMATIONAL);
    }

    /** One number, or where none is named, the number of one and the same person. */
    private static boolean sameNumber(Situation situation, Event event) {
        Attempt attempt = situation.attempt();
        if (attempt.contactPoint() != null) {
            return attempt.contactPoint().equals(event.contactPoint());
        }
        return attempt.person() != null
                && event.contactPoint() == null
                && attempt.person().equals(event.person());
    }
}
