package org.duly.compliance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duly.compliance.Ground;
import org.duly.compliance.Reason;
import org.duly.compliance.facts.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is asked over one channel on days on which it is in force: the parts that speak of the channel, and the
 * exceptions that may lift it. What does not depend on the act is worked out here, once.
 */
public final class AskedRule {
    private final Rule rule;
    private final Broken[] parts;
    private final Lifting[] exemptions;

    public AskedRule(Rule rule, Channel channel, List<Exemption> exemptions) {
        this.rule = rule;
        this.parts = rule.parts().stream()
                .filter(part -> part.channels().contains(channel))
                .map(Broken::new)
                .toArray(Broken[]::new);
        this.exemptions = exemptions.stream()
                .map(exemption -> new Lifting(exemption, channel))
                .toArray(Lifting[]::new);
    }

    public Period inForce() {
        return rule.inForce();
    }

    /** The refusal by the first part that is broken, unless an exception lifts the rule; otherwise null. */
    public Rule.@Nullable Refusal judge(Situation situation) {
        for (Broken part : parts) {
            Finding finding = part.asked.breach(situation);
            if (finding != null) {
                return isLifted(situation) ? null : part.refusal(finding, situation);
            }
        }
        return null;
    }

    private boolean isLifted(Situation situation) {
        for (Lifting exemption : exemptions) {
            if (exemption.stands(situation)) {
                return true;
            }
        }
        return false;
    }

    /** An exception, with the parts of it that speak of the channel. */
    private static final class Lifting {
        private final Period inForce;
        private final AskedPart[] parts;

        private Lifting(Exemption exemption, Channel channel) {
            this.inForce = exemption.inForce();
            this.parts = exemption.parts().stream()
                    .filter(part -> part.channels().contains(channel))
                    .map(AskedPart::new)
                    .toArray(AskedPart[]::new);
        }

        private boolean stands(Situation situation) {
            if (!inForce.covers(situation.today())) {
                return false;
            }
            for (AskedPart part : parts) {
                if (part.breach(situation) != null) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A part that may be broken. */
    private final class Broken {
        private final AskedPart asked;
        private final Reason reason;
        /** The ground where nothing was counted, which is the same each time. */
        private final Ground plain;

        private Broken(Part part) {
            this.asked = new AskedPart(part);
            this.reason = part.reason();
            this.plain = ground(Map.of());
        }

        private Rule.Refusal refusal(Finding finding, Situation situation) {
            Ground ground = finding.counts().isEmpty() ? plain : ground(finding.counts());
            return new Rule.Refusal(
                    ground,
                    situation.debt().id(),
                    () -> cure(asked.until(finding, situation), situation),
                    asked.followsTheClock());
        }

        private Ground ground(Map<String, String> counts) {
            return new Ground(
                    rule.id(),
                    rule.citation(),
                    rule.force(),
                    rule.strength(),
                    rule.effect(),
                    reason,
                    Counts.of(counts));
        }
    }

    /** A rule that ends by its own terms refuses no longer than that. */
    private @Nullable Instant cure(@Nullable Instant cured, Situation situation) {
        LocalDate last = rule.inForce().to();
        if (last == null) {
            return cured;
        }
        Instant end = situation.startOf(last.plusDays(1));
        return cured == null || cured.isAfter(end) ? end : cured;
    }
}
