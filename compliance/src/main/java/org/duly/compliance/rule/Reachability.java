package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.ContactPoint;
import org.duly.compliance.facts.ContactPointType;
import org.duly.compliance.facts.DebtorState;
import org.duly.compliance.facts.Direction;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Target;
import org.jspecify.annotations.Nullable;

/**
 * A debtor who can be reached, so that others must be left alone. Out of reach is one who died or is incapable; whose
 * every number is out of service; or whom so many dials in a row did not reach, from the day after the last needed one.
 * A conversation, whoever began it, ends the run; silence after a message is no failed dial.
 */
public record Reachability(Recorded recorded, Dated<Integer> dials, Dated<Integer> days) implements Check {
    /** Whether the lender's own finding is believed or the facts are looked at in any case. */
    public enum Recorded {
        BELIEVED,
        IGNORED
    }

    @Override
    public @Nullable Finding breach(Situation situation) {
        if (SharedCircumstance.DEBTOR_DEAD_OR_INCAPABLE.holds(situation)) {
            return null;
        }
        DebtorState state = situation.consumer().state();
        if (recorded == Recorded.BELIEVED && state != null) {
            return state == DebtorState.UNREACHABLE ? null : Finding.lasting(Map.of("failed_dials", "0", "needed", ""));
        }
        return everyNumberOut(situation) ? null : shortRun(situation);
    }

    private static boolean everyNumberOut(Situation situation) {
        List<ContactPoint> phones = situation.consumer().contactPoints().stream()
                .filter(point -> point.type() == ContactPointType.PHONE)
                .toList();
        return !phones.isEmpty() && phones.stream().allMatch(point -> situation.happened(point.invalidSince()));
    }

    private @Nullable Finding shortRun(Situation situation) {
        Run run = currentRun(situation, days.on(situation.today()));
        int needed = dials.on(situation.today());
        if (run.before() >= needed || run.daysBefore().size() >= days.on(situation.today())) {
            return null;
        }
        Instant tomorrow = situation.startOf(situation.today().plusDays(1));
        return new Finding(
                Map.of("failed_dials", "" + run.before(), "needed", "" + needed),
                run.dials() < needed ? null : tomorrow);
    }

    /**
     * Failed dials since the last conversation.
     *
     * @param dials all of them
     * @param before those before today
     * @param daysBefore which of the last whole days had one
     */
    private record Run(int dials, int before, Set<LocalDate> daysBefore) {}

    private static Run currentRun(Situation situation, int lastDays) {
        Instant lastTalk = lastTalk(situation);
        Instant daysBegin = situation.startOf(situation.today().minusDays(lastDays));
        int dials = 0;
        int before = 0;
        Set<LocalDate> daysBefore = new HashSet<>();
        for (Event event : situation.facts().history()) {
            if (!event.at().isAfter(lastTalk) || !isFailedDial(situation, event)) {
                continue;
            }
            dials++;
            if (event.at().isBefore(situation.startOfToday())) {
                before++;
                if (!event.at().isBefore(daysBegin)) {
                    daysBefore.add(situation.dayOf(event.at()));
                }
            }
        }
        return new Run(dials, before, daysBefore);
    }

    private static Instant lastTalk(Situation situation) {
        Instant last = Instant.MIN;
        for (Event event : situation.facts().history()) {
            if (isTalk(situation, event) && event.at().isAfter(last)) {
                last = event.at();
            }
        }
        return last;
    }

    private static boolean isFailedDial(Situation situation, Event event) {
        return isCallWithDebtor(situation, event)
                && event.direction() == Direction.OUT
                && !event.outcome().isAnswered()
                && Parties.sameGroup(situation, event);
    }

    private static boolean isTalk(Situation situation, Event event) {
        boolean talk = event.direction() == Direction.OUT
                ? event.outcome().isAnswered()
                : event.outcome() == Outcome.CONVERSATION;
        return talk && isCallWithDebtor(situation, event);
    }

    private static boolean isCallWithDebtor(Situation situation, Event event) {
        return event.channel() == Channel.PHONE_CALL
                && event.target().role() == Target.Role.CONSUMER
                && situation.happened(event.at());
    }
}
