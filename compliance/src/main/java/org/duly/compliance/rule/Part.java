package org.duly.compliance.rule;

import java.util.List;
import java.util.Set;
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

    /** The same part with another reason to give. */
    public Part because(Reason other) {
        return new Part(channels, scope, when, any, unless, records, duties, check, other);
    }
}
