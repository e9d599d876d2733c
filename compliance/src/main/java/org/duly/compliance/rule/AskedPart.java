package org.duly.compliance.rule;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.duly.compliance.facts.Duty;
import org.duly.compliance.facts.Operation;
import org.duly.compliance.facts.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * A part of a rule, laid out for being asked over a channel it speaks of. This runs for every rule of every question, so
 * what a part does not restrict is not looked at.
 */
final class AskedPart {
    private final @Nullable Scope scope;
    private final List<Predicate<Situation>> when;
    private final List<Predicate<Situation>> any;
    private final List<Predicate<Situation>> unless;
    private final Set<RecordKind> records;
    private final Set<Duty> duties;
    private final boolean asksOfOperation;
    private final Check check;
    private final List<Circumstance> clocks;
    private final boolean followsTheClock;

    AskedPart(Part part) {
        this.scope = part.scope().equals(Scope.ALL) ? null : part.scope();
        this.when = tests(part.when());
        this.any = tests(part.any());
        this.unless = tests(part.unless());
        this.records = part.records();
        this.duties = part.duties();
        this.asksOfOperation = !records.isEmpty() || !duties.isEmpty();
        this.check = part.check();
        this.clocks = part.clocks();
        this.followsTheClock = part.turning() == Turning.BY_THE_CLOCK;
    }

    private static List<Predicate<Situation>> tests(List<Circumstance> circumstances) {
        return circumstances.stream().map(Circumstance::test).toList();
    }

    /** The breach, or null when all is well. */
    @Nullable
    Finding breach(Situation situation) {
        boolean asked = (scope == null || scope.reaches(situation))
                && (!asksOfOperation || asksAbout(situation.attempt().operation()))
                && circumstancesHold(situation);
        return asked ? check.breach(situation) : null;
    }

    /** Until when at least it stays broken: the check says so, unless a condition that follows the clock turns before. */
    @Nullable
    Instant until(Finding finding, Situation situation) {
        Instant until = finding.notBefore();
        for (Circumstance clock : clocks) {
            Instant turn = clock.nextTurn(situation);
            until = until == null || (turn != null && turn.isBefore(until)) ? turn : until;
        }
        return until;
    }

    /** Whether it looks at nothing but the clock, the weekday, and what is dated. */
    boolean followsTheClock() {
        return followsTheClock;
    }

    private boolean asksAbout(Operation operation) {
        boolean record = records.isEmpty() || (operation.record() != null && records.contains(operation.record()));
        boolean duty = duties.isEmpty() || (operation.duty() != null && duties.contains(operation.duty()));
        return record && duty;
    }

    private boolean circumstancesHold(Situation situation) {
        for (int i = 0; i < when.size(); i++) {
            if (!when.get(i).test(situation)) {
                return false;
            }
        }
        return !anyHolds(unless, situation) && (any.isEmpty() || anyHolds(any, situation));
    }

    private static boolean anyHolds(List<Predicate<Situation>> tests, Situation situation) {
        for (int i = 0; i < tests.size(); i++) {
            if (tests.get(i).test(situation)) {
                return true;
            }
        }
        return false;
    }
}
