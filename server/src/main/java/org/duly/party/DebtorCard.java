package org.duly.party;

import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.jspecify.annotations.Nullable;

/**
 * A debtor, masked for lists and pages.
 *
 * @param maskedName such as {@code 张*}
 * @param maskedIdentity such as {@code 3201**********1234}, or null
 */
public record DebtorCard(
        DebtorId id,
        CreditorId creditor,
        boolean company,
        String maskedName,
        String identityType,
        @Nullable String maskedIdentity,
        Situation situation) {

    /** What is known of the debtor's situation; all but {@code NORMAL} change what may be done. */
    public enum Situation {
        NORMAL,
        UNREACHABLE,
        DECEASED,
        INCAPABLE
    }
}
