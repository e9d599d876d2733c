package org.duly.compliance.rule;

import java.util.List;
import org.duly.compliance.Force;

/**
 * An exception that the law itself makes: while one of its parts holds, the rules it names do not refuse. A part reads
 * as in a rule, except that finding it true permits instead of refusing.
 *
 * @param exceptionTo ids of the rules it lifts; never empty
 * @param evidence how well the text behind it is known
 */
public record Exemption(
        String id,
        List<String> exceptionTo,
        String citation,
        Force force,
        String evidence,
        Period inForce,
        List<Part> parts) {
    public Exemption {
        exceptionTo = List.copyOf(exceptionTo);
        parts = List.copyOf(parts);
    }
}
