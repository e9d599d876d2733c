package org.duly.compliance.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A guarantee given for the debt.
 *
 * @param contractRef the contract on file; null = none
 * @param periodEnd last day of the agreed period, or else it is reckoned from {@code debtDueOn}
 * @param demandedOn earlier demand on the guarantor
 */
public record Guarantee(
        Kind type,
        @Stated @OrNull @Nullable String contractRef,
        @Nullable Term term,
        @Nullable LocalDate periodEnd,
        @Nullable LocalDate debtDueOn,
        @OrNull @Nullable LocalDate demandedOn,
        @OrNull @Nullable LocalDate debtorSuedOn,
        @Nullable LocalDate signedNoticeOn,
        @Nullable LocalDate newGuaranteeOn,
        @Nullable BigDecimal amount,
        boolean increaseConsented) {
    /** Joint: liable beside the debtor. General: after the debtor was sued in vain. */
    public enum Kind {
        JOINT,
        GENERAL
    }

    /** What the contract says about the period. */
    public enum Term {
        STATED,
        NONE,
        UNTIL_REPAID
    }
}
