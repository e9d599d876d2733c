package org.duly.compliance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gate's answer. A refusal is an answer, not an error. */
public sealed interface Verdict {
    Receipt receipt();

    /** Every rule asked agrees; the clearance is the proof that whoever acts must show. */
    record Allowed(Clearance clearance, Receipt receipt) implements Verdict {}

    /**
     * At least one rule refuses; all that do are named.
     *
     * @param nextAllowedAt first instant at which the same act would be allowed if nothing else happens; null = never
     */
    record Refused(List<Ground> grounds, @Nullable Instant nextAllowedAt, Receipt receipt) implements Verdict {
        public Refused {
            grounds = List.copyOf(grounds);
        }

        /** Whether nothing but presumptions stands in the way, so that two people may set them aside. */
        public boolean canBeRebutted() {
            return grounds.stream().allMatch(ground -> ground.effect().canBeRebutted());
        }
    }

    /** No pack answers for this law on this day; to be treated as refused. */
    record NotCovered(Reason why, Receipt receipt) implements Verdict {}
}
