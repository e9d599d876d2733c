package org.duly.compliance;

import java.util.List;
import java.util.Map;
import org.duly.compliance.facts.Absent;
import org.duly.compliance.rule.Counts;
import org.jspecify.annotations.Nullable;

/**
 * One rule that refuses, with what it counted. A fresh one keeps the reason as the rule words it and puts the counts in
 * when the reason is read; it equals the one that was written down and read again.
 *
 * @param counts the numbers and facts that decided, by name
 */
public record Ground(
        String ruleId,
        String citation,
        Force force,
        Strength strength,
        @Absent("PROHIBITED") Effect effect,
        Reason reason,
        Map<String, String> counts) {
    public Ground {
        counts = counts instanceof Counts ? counts : Map.copyOf(counts);
    }

    /** Why, in plain words. */
    @Override
    public Reason reason() {
        return counts instanceof Counts ? reason.with(counts) : reason;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ground ground && said().equals(ground.said());
    }

    @Override
    public int hashCode() {
        return said().hashCode();
    }

    @Override
    public String toString() {
        return "Ground" + said();
    }

    private List<Object> said() {
        return List.of(ruleId, citation, force, strength, effect, reason(), counts);
    }
}
