package org.duly.compliance;

import java.util.Map;
import org.duly.compliance.facts.Absent;

/**
 * One rule that refuses, with what it counted.
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
        counts = Map.copyOf(counts);
    }
}
