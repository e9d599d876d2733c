package org.duly.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.casework.CaseCard;
import org.duly.ledger.Component;
import org.duly.party.Health;
import org.duly.party.PointKind;
import org.duly.party.Relation;
import org.duly.portfolio.AccountCard;
import org.jspecify.annotations.Nullable;

/** A case as the interface shows it; personal data masked. */
@Schema(name = "Case")
record CaseView(
        UUID id,
        @Schema(example = "C000123") String number,

        @Schema(description = "Code of the creditor", example = "BANK-A")
        String creditor,

        UUID debtor,

        @Schema(description = "Masked", example = "张*") @Nullable
        String debtorName,

        CaseCard.Standing standing,

        @Schema(description = "State in the procedure", example = "FIRST_CONTACT")
        String state,

        @Schema(description = "Who holds it; absent while nobody does") @Nullable
        String holder,

        @Nullable NextStepView nextStep,
        int priority,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<AccountView> accounts) {

    /** What comes next by the procedure. */
    @Schema(name = "NextStep")
    record NextStepView(@Schema(example = "CALL_DEBTOR") String action, Instant due) {

        static @Nullable NextStepView of(CaseCard.@Nullable NextStep step) {
            return step == null ? null : new NextStepView(step.action(), step.due());
        }
    }

    /** An account of the case and what is owed on it now. */
    @Schema(name = "CaseAccount")
    record AccountView(
            UUID id,
            @Schema(example = "6200-0042") String number,
            AccountCard.Product product,
            AccountCard.State state,
            @Schema(example = "42") long daysPastDue,
            Map<Component, MoneyView> owed,
            MoneyView total,
            MoneyView overpaid) {}

    /** A contact point of the debtor or of somebody near him, masked. */
    @Schema(name = "ContactPoint")
    record PointView(
            UUID id,
            PointKind kind,

            @Schema(description = "Masked", example = "138****5678")
            String value,

            Relation relation,
            Health health) {}
}
