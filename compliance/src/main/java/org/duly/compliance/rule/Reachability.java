package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
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
        if (Circumstance.DEBTOR_DEAD_OR_INCAPABLE.holds(situation)) {
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
        Deque<LocalDate> failed = currentRun(situation);
        int needed = dials.on(situation.today());
        long before =
                failed.stream().filter(day -> day.isBefore(situation.today())).count();
        if (before >= needed || daysInARow(failed, situation.today()) >= days.on(situation.today())) {
            return null;
        }
        Instant tomorrow = situation.startOf(situation.today().plusDays(1));
        return new Finding(
                Map.of("failed_dials", "" + before, "needed", "" + needed), failed.size() < needed ? null : tomorrow);
    }

    /** Days of the failed dials since the last conversation, in order. */
    private static Deque<LocalDate> currentRun(Situation situation) {
        Deque<LocalDate> failed = new ArrayDeque<>();
        situation.facts().history().stream()
                .filter(event -> event.channel() == Channel.PHONE_CALL && situation.happened(event.at()))
                .filter(event -> event.target().role() == Target.Role.CONSUMER)
                .sorted(Comparator.comparing(Event::at).thenComparing(Reachability::isTalk))
                .forEach(event -> follow(situation, event, failed));
        return failed;
    }

    private static void follow(Situation situation, Event event, Deque<LocalDate> failed) {
        if (isTalk(event)) {
            failed.clear();
        } else if (event.direction() == Direction.OUT && Parties.sameGroup(situation, event)) {
            failed.addLast(situation.dayOf(event.at()));
        }
    }

    private static boolean isTalk(Event event) {
        return event.direction() == Direction.OUT
                ? event.outcome().isAnswered()
                : event.outcome() == Outcome.CONVERSATION;
    }

    /** Whole days in a row up to yesterday, each with a failed dial. */
    private static int daysInARow(Deque<LocalDate> failed, LocalDate today) {
        int row = 0;
        while (failed.contains(today.minusDays(row + 1L))) {
            row++;
        }
        return row;
    }
}
