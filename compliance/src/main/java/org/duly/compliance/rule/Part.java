package org.duly.compliance.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duly.compliance.Reason;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.Duty;
import org.duly.compliance.facts.RecordKind;

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

    /** What of its conditions may turn although nothing dated does. */
    List<Circumstance> clocks() {
        return Stream.of(when, any, unless)
                .flatMap(List::stream)
                .filter(Circumstance::followsTheClock)
                .toList();
    }

    /** What may make its answer another one while nothing happens. */
    public Turning turning() {
        boolean byClock = check.turning() == Turning.BY_WHAT_IS_DATED && !clocks().isEmpty();
        return byClock ? Turning.BY_THE_CLOCK : check.turning();
    }

    /** The same part with another reason to give. */
    public Part because(Reason other) {
        return new Part(channels, scope, when, any, unless, records, duties, check, other);
    }
}
