package org.duly.compliance.rule;

import java.util.List;
import java.util.Set;
import org.duly.compliance.Reason;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Duty;
import org.duly.compliance.facts.Operation;
import org.duly.compliance.facts.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * One way to break a rule: on these channels, in this scope, all of {@code when}, at least one of {@code any} (if there
 * are any) and none of {@code unless} holding, and the check finding a breach.
 */
public record Part(
        Set<Channel> channels,
        Scope scope,
        List<Circumstance> when,
        List<Circumstance> any,
        List<Circumstance> unless,
        Set<RecordKind> records,
        Set<Duty> duties,
        Check check,
        Reason reason) {
    public Part {
        channels = Words.fixed(channels);
        when = List.copyOf(when);
        any = List.copyOf(any);
        unless = List.copyOf(unless);
        records = Words.fixed(records);
        duties = Words.fixed(duties);
    }

    /** The same part with another reason to give. */
    public Part because(Reason other) {
        return new Part(channels, scope, when, any, unless, records, duties, check, other);
    }

    /** The breach by an act over one of these channels, or null when all is well. */
    @Nullable
    Finding breach(Situation situation) {
        return scope.reaches(situation) && asksAbout(situation.attempt().operation()) && circumstancesHold(situation)
                ? check.breach(situation)
                : null;
    }

    private boolean asksAbout(Operation operation) {
        boolean record = records.isEmpty() || (operation.record() != null && records.contains(operation.record()));
        boolean duty = duties.isEmpty() || (operation.duty() != null && duties.contains(operation.duty()));
        return record && duty;
    }

    /** Counts through the lists by index: this runs for every rule of every question. */
    private boolean circumstancesHold(Situation situation) {
        for (int i = 0; i < when.size(); i++) {
            if (!when.get(i).holds(situation)) {
                return false;
            }
        }
        return !anyHolds(unless, situation) && (any.isEmpty() || anyHolds(any, situation));
    }

    private static boolean anyHolds(List<Circumstance> circumstances, Situation situation) {
        for (int i = 0; i < circumstances.size(); i++) {
            if (circumstances.get(i).holds(situation)) {
                return true;
            }
        }
        return false;
    }
}
