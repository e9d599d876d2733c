package org.duly.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A debtor as a creditor's file describes him, in the clear.
 *
 * @param company whether it is a company rather than a person
 * @param identityType code such as {@code CN_ID}, {@code PASSPORT}, {@code USCC} (company), {@code OTHER}
 * @param identityNumber normalised number, or null where the file has none (then {@code externalKey} tells debtors
 *     apart)
 * @param externalKey the creditor's own customer number, or null
 */
public record NewDebtor(
        boolean company,
        String name,
        String identityType,
        @Nullable String identityNumber,
        @Nullable String externalKey,
        List<NewContactPoint> points) {

    public NewDebtor {
        points = List.copyOf(points);
    }
}
