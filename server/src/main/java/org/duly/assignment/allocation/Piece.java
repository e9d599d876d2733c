package org.duly.assignment.allocation;

import java.util.Set;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.party.PersonKey;
import org.jspecify.annotations.Nullable;

/**
 * A case to be shared out.
 *
 * @param debtor the person who owes, the same at every creditor
 * @param asks what whoever works it must offer
 * @param expectedMinor what is likely to come in, in minor units of the agency's currency; the measure of fairness
 * @param handNumber how many times the debt was placed before, this time included
 * @param holder who has it now, or null
 */
public record Piece(
        CaseId id,
        PersonKey debtor,
        CreditorId creditor,
        Set<Trait> asks,
        long expectedMinor,
        int handNumber,
        @Nullable UserId holder) {

    public Piece {
        asks = Set.copyOf(asks);
        if (expectedMinor < 0) {
            throw new IllegalArgumentException("Nothing less than nothing is expected of a case");
        }
    }
}
