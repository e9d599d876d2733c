package org.duly.compliance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Facts;

/**
 * Until when an act that is permitted stays so, for as long as a permission may wait to be used. A permission may end and
 * begin anew in so short a time, so every instant at which an answer can change is looked at.
 */
final class EndOfPermission {
    /** Short, since another desk's call may change the answer. */
    private static final Duration LIFE = Duration.ofMinutes(2);

    private EndOfPermission() {}

    /** The end of a permission's life, or the first instant at which the act is refused if that is earlier. */
    static Instant of(RuleBook book, Facts facts) {
        Instant begin = facts.attempt().at();
        Instant end = begin.truncatedTo(ChronoUnit.SECONDS).plus(LIFE);
        for (Instant edge : edges(book, facts, begin, end).subSet(begin, false, end, false)) {
            if (!book.answers(facts, edge) || !book.judge(facts, edge).isEmpty()) {
                return edge;
            }
        }
        return end;
    }

    private static TreeSet<Instant> edges(RuleBook book, Facts facts, Instant begin, Instant end) {
        TreeSet<Instant> edges = new TreeSet<>();
        addStrokes(begin.truncatedTo(ChronoUnit.MINUTES), end, edges);
        TurningPoints turns = TurningPoints.of(facts, Set.of(book.zoneFor(facts)), book.daysOfChange());
        for (Instant turn = turns.next(begin); turn != null && turn.isBefore(end); turn = turns.next(turn)) {
            edges.add(turn);
        }
        for (int hours : book.hoursRemembered()) {
            for (Event event : facts.history()) {
                edges.add(event.at().plus(hours, ChronoUnit.HOURS));
            }
        }
        return edges;
    }

    /** Clock times of law and of wishes are whole minutes everywhere; some shut at the stroke, some a second after it. */
    private static void addStrokes(Instant first, Instant end, TreeSet<Instant> edges) {
        for (Instant minute = first; minute.isBefore(end); minute = minute.plusSeconds(60)) {
            edges.add(minute);
            edges.add(minute.plusSeconds(1));
        }
    }
}
