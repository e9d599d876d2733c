package org.duly.compliance.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a debt that only United Kingdom law asks about.
 *
 * @param product absent = none of these
 * @param sumDue what is due now
 * @param moratorium how a Breathing Space treats it
 * @param borrowerVerified whether data were checked so that the true borrower is pursued
 * @param amountVerified whether the sum was checked
 * @param mightBeAnothers the firm knows or believes that this person might not be the borrower
 * @param deadlocked liability admitted, a plan proposed and not accepted
 * @param ombudsmanSince a valid complaint lies with the Financial Ombudsman Service
 * @param causeOfActionOn when the claim arose
 * @param acknowledgedOn last written acknowledgement or payment
 * @param claimMadeOn when a claim was brought in court
 * @param contactedInPeriod whether lender or owner was in contact within the limitation period
 * @param refusedAsBarredAt when the customer said that he will not pay because it is statute barred
 * @param arrangementBalance what was owed when the arrangement began
 * @param servicingUnchanged after an assignment, nothing has changed in how the customer is served
 */
public record ConcDebt(
        @Nullable Product product,
        @Nullable BigDecimal sumDue,
        @Absent("QUALIFYING") InMoratorium moratorium,
        @Absent("true") boolean borrowerVerified,
        @Absent("true") boolean amountVerified,
        boolean mightBeAnothers,
        @Nullable Dispute dispute,
        boolean deadlocked,
        @Nullable Instant ombudsmanSince,
        @Nullable LocalDate causeOfActionOn,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate claimMadeOn,
        @Absent("true") boolean contactedInPeriod,
        @Nullable Instant refusedAsBarredAt,
        @Nullable LocalDate judgmentOn,
        @Nullable BigDecimal arrangementBalance,
        boolean servicingUnchanged,
        @Nullable CardHistory card,
        @Nullable Arrears arrears) {
    /** A kind of agreement that some rules single out. */
    public enum Product {
        HIRE_PURCHASE,
        CONDITIONAL_SALE,
        CONSUMER_HIRE,
        SECURED,
        HIGH_COST_SHORT_TERM,
        P2P_FIXED_SUM
    }

    /** How a Breathing Space treats a debt. */
    public enum InMoratorium {
        QUALIFYING,
        /** A running liability such as mortgage, rent, utilities or tax, which stays payable. */
        ONGOING,
        /** Outside the moratorium. */
        EXCLUDED
    }

    /** A dispute, open until its outcome is told. */
    public record Dispute(
            Instant raisedAt,
            @Absent("true") boolean validGrounds,
            @OrNull @Nullable Instant outcomeToldAt) {}

    /**
     * How a card balance went over the period that is looked at.
     *
     * @param assessedOn when the firm found what follows
     * @param stillSo whether the period after that shows the same
     */
    public record CardHistory(
            LocalDate assessedOn,
            BigDecimal interestAndCharges,
            BigDecimal principal,
            BigDecimal lowestBalance,
            @OrNull @Nullable LocalDate toldOn,
            @OrNull @Nullable LocalDate reviewedOn,
            boolean stillSo,
            @OrNull @Nullable LocalDate helpOfferedOn) {}

    /** Arrears under a P2P agreement of which the borrower must be told. */
    public record Arrears(
            LocalDate beganOn,
            @OrNull @Nullable LocalDate firstNoticeOn,
            @OrNull @Nullable LocalDate lastNoticeOn,
            @OrNull @Nullable LocalDate endedOn) {}

    public static final ConcDebt NONE = new ConcDebt(
            null,
            null,
            InMoratorium.QUALIFYING,
            true,
            true,
            false,
            null,
            false,
            null,
            null,
            null,
            null,
            true,
            null,
            null,
            null,
            false,
            null,
            null);
}
