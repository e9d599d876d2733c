package org.duly.compliance.rule;

import java.time.Instant;
import java.util.List;
import org.duly.compliance.Effect;
import org.duly.compliance.Force;
import org.duly.compliance.Ground;
import org.duly.compliance.Reason;
import org.duly.compliance.Strength;
import org.jspecify.annotations.Nullable;

/**
 * A rule of law ready to be asked.
 *
 * @param evidence how well the text behind it is known
 * @param enabled a rule whose text nobody has read is kept but not asked
 */
public record Rule(
        String id,
        String citation,
        Force force,
        Strength strength,
        Effect effect,
        String evidence,
        boolean enabled,
        Period inForce,
        List<Part> parts) {
    public Rule {
        parts = List.copyOf(parts);
    }

    /**
     * A refusal and how long it lasts at least.
     *
     * @param notBefore null = waiting does not cure it
     */
    public record Refusal(Ground ground, @Nullable Instant notBefore) {}

    /** The refusal by the first part that is broken, or null when the rule agrees or does not apply that day. */
    public @Nullable Refusal judge(Situation situation) {
        if (!inForce.covers(situation.today())) {
            return null;
        }
        for (Part part : parts) {
            Finding finding = part.breach(situation);
            if (finding != null) {
                return new Refusal(ground(part, finding), cure(finding, situation));
            }
        }
        return null;
    }

    private Ground ground(Part part, Finding finding) {
        Reason reason = new Reason(
                filled(part.reason().zh(), finding), filled(part.reason().en(), finding));
        return new Ground(id, citation, force, strength, effect, reason, finding.counts());
    }

    private static String filled(String template, Finding finding) {
        String text = template;
        for (var count : finding.counts().entrySet()) {
            text = text.replace("{" + count.getKey() + "}", count.getValue());
        }
        return text;
    }

    /** A rule that ends by its own terms refuses no longer than that. */
    private @Nullable Instant cure(Finding finding, Situation situation) {
        if (inForce.to() == null) {
            return finding.notBefore();
        }
        Instant end = situation.startOf(inForce.to().plusDays(1));
        return finding.notBefore() == null || finding.notBefore().isAfter(end) ? end : finding.notBefore();
    }
}
