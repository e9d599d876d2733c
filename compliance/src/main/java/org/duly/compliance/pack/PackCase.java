package org.duly.compliance.pack;

import java.util.function.Supplier;
import org.duly.compliance.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A case that tries one rule or one exception. Other rules may speak as they like.
 *
 * @param tries the rule or the exception tried
 * @param cite the text the case is taken from, where it is not simply that of what it tries
 * @param given the question put; in packs proven before, it is worked out when first asked for
 */
public record PackCase(
        Place place,
        String name,
        String tries,
        Expectation expects,
        @Nullable String cite,
        Supplier<Facts> given) {
    /** What a case shows. */
    public enum Expectation {
        /** The rule is among the grounds. */
        DENIES,
        /** The rule is just not among them. */
        PERMITS,
        /** The exception stands: a rule it lifts would refuse without it and does not. */
        EXCEPTS,
        /** The exception just does not stand: a rule it would lift refuses. */
        SHORT_OF;

        /** Whether the case is one that triggers what it tries, rather than one just short of it. */
        public boolean triggers() {
            return this == DENIES || this == EXCEPTS;
        }

        /** Whether it tries an exception. */
        public boolean triesException() {
            return this == EXCEPTS || this == SHORT_OF;
        }
    }

    /** The question put, base and difference together. */
    public Facts facts() {
        return given.get();
    }

    /** The rule or the exception tried. */
    public String rule() {
        return tries;
    }

    /** Whether the act is refused by the rule that is tried. */
    public boolean denies() {
        return expects == Expectation.DENIES;
    }
}
