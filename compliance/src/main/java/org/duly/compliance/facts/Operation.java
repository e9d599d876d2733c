package org.duly.compliance.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The particulars of an act that is not a contact; all absent for a contact. */
public record Operation(
        @Nullable Plan plan,
        @Nullable Decision decision,
        @Nullable Fee fee,
        @Nullable Rates rates,
        @Nullable Claim claim,
        @Nullable BigDecimal amount,
        @Nullable Split allocation,
        @Nullable RecordKind record,
        @Nullable LocalDate recordMadeOn,
        @Nullable Duty duty,
        @Nullable String agency) {
    public static final Operation NONE =
            new Operation(null, null, null, null, null, null, null, null, null, null, null);

    /** A decision on a debtor's wish for a plan. */
    public record Decision(Result outcome, @Stated boolean automated, boolean humanRequested, boolean humanReview) {
        /** What was decided. */
        public enum Result {
            REFUSE,
            ACCEPT
        }
    }

    /** A fee to be charged. */
    public record Fee(
            String name,
            BigDecimal amount,
            @Stated boolean inCostTable,
            @Stated boolean inContract) {}

    /** Rates per year in percent. */
    public record Rates(BigDecimal contractRate, BigDecimal penaltyRate, Ground ground) {
        /** Why the penalty rate is charged. */
        public enum Ground {
            OVERDUE,
            MISUSE
        }
    }

    /**
     * What is claimed in all, per year in percent: interest, penalty and fees together.
     *
     * @param lprAtContract one-year loan prime rate when the contract was made
     */
    public record Claim(
            BigDecimal totalRate,
            @Nullable @Key("lpr_1y_at_contract") BigDecimal lprAtContract) {}

    public static Operation proposing(Plan plan) {
        return new Operation(plan, null, null, null, null, null, null, null, null, null, null);
    }

    public static Operation allocating(BigDecimal amount, Split allocation) {
        return new Operation(null, null, null, null, null, amount, allocation, null, null, null, null);
    }

    public static Operation charging(Fee fee) {
        return new Operation(null, null, fee, null, null, null, null, null, null, null, null);
    }

    public static Operation deleting(RecordKind record, LocalDate madeOn) {
        return new Operation(null, null, null, null, null, null, null, record, madeOn, null, null);
    }
}
