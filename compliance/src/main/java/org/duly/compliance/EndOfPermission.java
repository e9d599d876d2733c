package org.duly.compliance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.duly.compliance.facts.Consumer;
import org.duly.compliance.facts.Facts;

/** Until when an act that is permitted stays so, for as long as a permission may wait to be used. */
final class EndOfPermission {
    /** Short, since another desk's call may change the answer. */
    private static final Duration LIFE = Duration.ofMinutes(2);

    private EndOfPermission() {}

    /** The end of a permission's life, or the first whole second at which the act is refused if that is earlier. */
    static Instant of(RuleBook book, Facts facts) {
        Instant begin = facts.attempt().at().truncatedTo(ChronoUnit.SECONDS);
        Instant end = begin.plus(LIFE);
        if (hasHoursOfHisOwn(facts.consumer())) {
            return firstRefusedEdge(book, facts, begin, end);
        }
        return permits(book, facts, end) ? end : firstRefused(book, facts, begin, end);
    }

    private static boolean permits(RuleBook book, Facts facts, Instant instant) {
        return book.answers(facts, instant) && book.judge(facts, instant).isEmpty();
    }

    /** Windows of law stay shut for hours, so within so short a life there is one edge at most. */
    private static Instant firstRefused(RuleBook book, Facts facts, Instant begin, Instant end) {
        Instant good = begin;
        Instant bad = end;
        while (Duration.between(good, bad).toSeconds() > 1) {
            Instant middle = good.plusSeconds(Duration.between(good, bad).toSeconds() / 2);
            if (permits(book, facts, middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return bad;
    }

    /** Hours a debtor chose may shut for a minute only: so every edge is looked at. */
    private static Instant firstRefusedEdge(RuleBook book, Facts facts, Instant begin, Instant end) {
        TreeSet<Instant> edges = new TreeSet<>();
        Instant minute = begin.truncatedTo(ChronoUnit.MINUTES);
        for (; minute.isBefore(end); minute = minute.plusSeconds(60)) {
            edges.add(minute);
            edges.add(minute.plusSeconds(1));
        }
        TurningPoints turns = TurningPoints.of(facts, Set.of(book.zoneFor(facts)), book.daysOfChange());
        for (Instant turn = turns.next(begin); turn != null && turn.isBefore(end); turn = turns.next(turn)) {
            edges.add(turn.truncatedTo(ChronoUnit.SECONDS));
        }
        return edges.tailSet(begin, false).stream()
                .filter(edge -> !permits(book, facts, edge))
                .findFirst()
                .orElse(end);
    }

    private static boolean hasHoursOfHisOwn(Consumer consumer) {
        return !consumer.agreedHours().isEmpty()
                || !consumer.regF().inconvenient().isEmpty();
    }
}
