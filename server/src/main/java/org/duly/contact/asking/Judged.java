package org.duly.contact.asking;

import java.util.List;
import org.duly.compliance.Receipt;
import org.duly.compliance.Verdict;
import org.duly.contact.store.StoredRebuttal;
import org.jspecify.annotations.Nullable;

/**
 * The gate's verdict with what this house refuses beside it.
 *
 * @param spends the rebuttal that the verdict rests on; null where it rests on none
 */
record Judged(
        Verdict verdict,
        List<HouseRule> houseRules,
        @Nullable StoredRebuttal spends) {

    Judged {
        houseRules = List.copyOf(houseRules);
    }

    Receipt receipt() {
        return verdict.receipt();
    }

    boolean isAllowed() {
        return verdict instanceof Verdict.Allowed && houseRules.isEmpty();
    }

    /** Whether nothing but presumptions stands in the way. */
    boolean canBeRebutted() {
        return verdict instanceof Verdict.Refused refused && refused.canBeRebutted() && houseRules.isEmpty();
    }

    /** What was answered in the end, as the store keeps it. */
    String answer() {
        return switch (verdict) {
            case Verdict.NotCovered _ -> "NOT_COVERED";
            case Verdict.Refused _ -> "REFUSED";
            case Verdict.Allowed _ -> houseRules.isEmpty() ? "ALLOWED" : "REFUSED";
        };
    }
}
