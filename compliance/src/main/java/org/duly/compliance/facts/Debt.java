package org.duly.compliance.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One debt.
 *
 * @param limitationExpiredOn last day of the limitation period; absent = not expired
 * @param lender who granted it (China)
 * @param online online consumer credit or not (China)
 * @param signedOn date of the contract
 * @param overdueDays days overdue at the instant of the attempt
 * @param placement whether the order to collect stands; a house fact
 * @param uk facts that only United Kingdom law asks about
 */
public record Debt(
        String id,
        DebtType type,
        @Nullable String servicingAccount,
        @Nullable LocalDate limitationExpiredOn,
        @Absent("OPEN") DebtStatus status,
        boolean disputed,
        @Nullable String lender,
        @Nullable Boolean online,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate clearedOn,
        @Nullable Integer overdueDays,
        @Nullable Split outstanding,
        @Nullable Plan plan,
        @Nullable Assignment assignment,
        @LiveOnly @Absent("PLACED") Placement placement,
        @Nullable ConcDebt uk) {
    public Debt {
        Require.text("id", id);
        if (overdueDays != null) {
            Require.atLeast(0, "overdue_days", overdueDays);
        }
    }

    /** Starts an open debt of a lender with nothing else to say about it. */
    public static Builder of(String id, DebtType type, String lender, boolean online) {
        return new Builder(id, type, lender, online);
    }

    public boolean isOnline() {
        return Boolean.TRUE.equals(online);
    }

    /** Says what is not neutral about a debt. */
    public static final class Builder {
        private final String id;
        private final DebtType type;
        private final String lender;
        private final boolean online;
        private boolean disputed;
        private @Nullable LocalDate clearedOn;
        private @Nullable LocalDate limitationExpiredOn;
        private @Nullable LocalDate signedOn;
        private @Nullable Integer overdueDays;
        private @Nullable Split outstanding;
        private @Nullable Plan plan;
        private @Nullable Assignment assignment;
        private Placement placement = Placement.PLACED;
        private @Nullable ConcDebt uk;

        private Builder(String id, DebtType type, String lender, boolean online) {
            this.id = id;
            this.type = type;
            this.lender = lender;
            this.online = online;
        }

        public Builder disputed(boolean value) {
            disputed = value;
            return this;
        }

        public Builder clearedOn(@Nullable LocalDate value) {
            clearedOn = value;
            return this;
        }

        public Builder limitationExpiredOn(@Nullable LocalDate value) {
            limitationExpiredOn = value;
            return this;
        }

        public Builder signedOn(@Nullable LocalDate value) {
            signedOn = value;
            return this;
        }

        public Builder overdueDays(@Nullable Integer value) {
            overdueDays = value;
            return this;
        }

        public Builder outstanding(@Nullable Split value) {
            outstanding = value;
            return this;
        }

        public Builder plan(@Nullable Plan value) {
            plan = value;
            return this;
        }

        public Builder assignment(@Nullable Assignment value) {
            assignment = value;
            return this;
        }

        public Builder placement(Placement value) {
            placement = value;
            return this;
        }

        public Builder uk(ConcDebt value) {
            uk = value;
            return this;
        }

        public Debt build() {
            DebtStatus status = clearedOn == null ? DebtStatus.OPEN : DebtStatus.PAID;
            return new Debt(
                    id,
                    type,
                    null,
                    limitationExpiredOn,
                    status,
                    disputed,
                    lender,
                    online,
                    signedOn,
                    clearedOn,
                    overdueDays,
                    outstanding,
                    plan,
                    assignment,
                    placement,
                    uk);
        }
    }
}
