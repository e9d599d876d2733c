package org.duly.payment.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a payment file as it is kept: without personal data in the clear.
 *
 * @param payer masked
 * @param identity masked
 * @param amount null when it could not be understood
 * @param why message code of what led to its state, or null
 * @param candidates what a person may choose from, best first
 * @param faults why it was rejected
 */
public record Line(
        UUID id,
        UUID file,
        CreditorId creditor,
        long rowNumber,
        LineState state,
        Cells cells,
        @Nullable Money amount,
        @Nullable LocalDate paidOn,
        String reference,
        @Nullable String why,
        @Nullable AccountId account,
        @Nullable PaymentId payment,
        List<Choice> candidates,
        List<LineFault> faults) {

    /** What stood in the file. */
    public record Cells(
            String accountNumber, String payer, String identity, String amount, String paidOn, String currency) {}

    /**
     * Something the line may belong to.
     *
     * @param payment the payment that a negative line may take back, else null
     * @param reasons message codes under {@code payment.reason}
     */
    public record Choice(
            int rank, AccountId account, @Nullable PaymentId payment, List<String> reasons) {}

    Line with(List<Choice> choices, List<LineFault> found) {
        return new Line(
                id, file, creditor, rowNumber, state, cells, amount, paidOn, reference, why, account, payment, choices,
                found);
    }

    Money money() {
        return Objects.requireNonNull(amount, "a rejected line has no amount");
    }

    LocalDate day() {
        return Objects.requireNonNull(paidOn, "a rejected line has no day");
    }
}
