package org.duly.compliance.facts;

import java.time.Instant;
import java.util.List;

/**
 * What stands against a presumption: a reason with its evidence, brought by one person, accepted by another, for a
 * while. There is none without two persons; against a prohibition it is worth nothing.
 *
 * @param rules ids of the rules whose presumption it answers
 * @param evidence where the evidence is kept
 * @param approvedAt first instant at which it counts
 * @param validUntil first instant at which it counts no more
 */
public record Rebuttal(
        List<String> rules,
        String askedBy,
        String approvedBy,
        String reason,
        String evidence,
        Instant approvedAt,
        Instant validUntil) {
    public Rebuttal {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("rebuttal.rules must name at least one rule");
        }
        said("rebuttal.asked_by", askedBy);
        said("rebuttal.approved_by", approvedBy);
        said("rebuttal.reason", reason);
        said("rebuttal.evidence", evidence);
        if (askedBy.equals(approvedBy)) {
            throw new IllegalArgumentException("rebuttal.approved_by must be somebody else than rebuttal.asked_by");
        }
        if (!approvedAt.isBefore(validUntil)) {
            throw new IllegalArgumentException("rebuttal.valid_until must be after rebuttal.approved_at");
        }
    }

    /** Whether it answers this rule at an instant. */
    public boolean answers(String rule, Instant instant) {
        return rules.contains(rule) && !instant.isBefore(approvedAt) && instant.isBefore(validUntil);
    }

    private static void said(String key, String value) {
        Require.text(key, value.strip());
    }
}
