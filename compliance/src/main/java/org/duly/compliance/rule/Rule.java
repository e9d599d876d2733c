package org.duly.compliance.rule;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.duly.compliance.Effect;
import org.duly.compliance.Force;
import org.duly.compliance.Ground;
import org.duly.compliance.Strength;
import org.duly.compliance.facts.Channel;
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
     * @param debt the debt that the act is refused for
     * @param until gives the instant when asked; null = waiting does not cure it
     * @param followsTheClock whether what it bars for a week it bars until something dated turns or clocks are changed
     */
    public record Refusal(Ground ground, String debt, Supplier<@Nullable Instant> until, boolean followsTheClock) {
        /** It lasts at least until then; null = waiting does not cure it. */
        public @Nullable Instant notBefore() {
            return until.get();
        }
    }

    /** The channels it speaks of. */
    public Set<Channel> channels() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        parts.forEach(part -> channels.addAll(part.channels()));
        return channels;
    }
}
