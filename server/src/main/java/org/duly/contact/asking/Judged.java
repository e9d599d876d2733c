package org.duly.contact.asking;

import java.util.List;
import org.duly.compliance.Receipt;
import org.duly.compliance.Verdict;

/** The gate's verdict with what this house refuses beside it. */
record Judged(Verdict verdict, List<HouseRule> houseRules) {

    Judged {
        houseRules = List.copyOf(houseRules);
    }

    Receipt receipt() {
        return verdict.receipt();
    }

    boolean isAllowed() {
        return verdict instanceof Verdict.Allowed && houseRules.isEmpty();
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
