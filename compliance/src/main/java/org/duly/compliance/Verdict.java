package org.duly.compliance;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The gate's answer. A refusal is an answer, not an error. */
public sealed interface Verdict {
    Receipt receipt();

    /** Every rule asked agrees; the clearance is the proof that whoever acts must show. */
    record Allowed(Clearance clearance, Receipt receipt) implements Verdict {}

    /**
     * At least one rule refuses; all that do are named. When the act would be allowed is searched, and the receipt made,
     * when first asked for: whoever sorts a whole book by night asks for neither.
     */
    final class Refused implements Verdict {
        private final List<Ground> grounds;
        private final Supplier<Receipt> made;
        private @Nullable Receipt receipt;

        /** Takes grounds that never change, and a supplier that makes the same receipt whenever it is asked. */
        Refused(List<Ground> grounds, Supplier<Receipt> made) {
            this.grounds = grounds;
            this.made = made;
        }

        public List<Ground> grounds() {
            return grounds;
        }

        @Override
        public synchronized Receipt receipt() {
            if (receipt == null) {
                receipt = made.get();
            }
            return receipt;
        }

        /** First instant at which the same act would be allowed if nothing else happens; null = never. */
        public @Nullable Instant nextAllowedAt() {
            return receipt().nextAllowedAt();
        }

        /** Whether nothing but presumptions stands in the way, so that two people may set them aside. */
        public boolean canBeRebutted() {
            return grounds.stream().allMatch(ground -> ground.effect().canBeRebutted());
        }
    }

    /** No pack answers for this law on this day; to be treated as refused. */
    record NotCovered(Reason why, Receipt receipt) implements Verdict {}
}
