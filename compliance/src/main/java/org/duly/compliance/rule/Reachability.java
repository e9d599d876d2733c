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
        Run run = runBefore(situation, situation.today());
        if (suffices(run, situation.today())) {
            return null;
        }
        LocalDate tomorrow = situation.today().plusDays(1);
        boolean curedByMidnight = suffices(runBefore(situation, tomorrow), tomorrow);
        return new Finding(
                Map.of("failed_dials", "" + run.dials(), "needed", "" + dials.on(situation.today())),
                curedByMidnight ? situation.startOf(tomorrow) : null);
    }

    private boolean suffices(Run run, LocalDate day) {
        return run.dials() >= dials.on(day) || run.days().size() >= days.on(day);
    }

    /**
     * Failed dials since the last conversation, on days that are over.
     *
     * @param days which of the last whole days had one
     */
    private record Run(int dials, Set<LocalDate> days) {}

    private Run runBefore(Situation situation, LocalDate day) {
        Instant lastTalk = lastTalk(situation);
        Instant end = situation.startOf(day);
        Instant daysBegin = situation.startOf(day.minusDays(days.on(day)));
        int failed = 0;
        Set<LocalDate> lastDays = new HashSet<>();
        for (Event event : situation.facts().history()) {
            if (!event.at().isAfter(lastTalk) || !event.at().isBefore(end) || !isFailedDial(situation, event)) {
                continue;
            }
            failed++;
            if (!event.at().isBefore(daysBegin)) {
                lastDays.add(situation.dayOf(event.at()));
            }
        }
        return new Run(failed, lastDays);
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
