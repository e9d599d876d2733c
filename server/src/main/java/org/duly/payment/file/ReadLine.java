package org.duly.payment.file;

import java.time.LocalDate;
import java.util.List;
import org.duly.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of a payment file as it was understood. Personal data in the clear: lives only until the line is matched.
 *
 * @param amount null when it could not be understood
 * @param paidOn null when it could not be understood
 * @param texts what stood in the cells
 * @param faults why it is rejected; empty when it is not
 */
record ReadLine(
        long rowNumber,
        @Nullable Money amount,
        @Nullable LocalDate paidOn,
        Reference reference,
        Texts texts,
        List<LineFault> faults) {

    ReadLine {
        faults = List.copyOf(faults);
    }

    /**
     * What tells this payment from others on its account.
     *
     * @param given by the file; else derived from day, amount and how many like it stand before it in the file
     */
    record Reference(String value, boolean given) {}

    /** The cells of the line; empty where the file has none. */
    record Texts(String accountNumber, String payer, String identity, String amount, String paidOn, String currency) {}

    Money money() {
        if (amount == null) {
            throw new IllegalStateException("Row " + rowNumber + " was rejected and has no amount");
        }
        return amount;
    }

    LocalDate day() {
        if (paidOn == null) {
            throw new IllegalStateException("Row " + rowNumber + " was rejected and has no day");
        }
        return paidOn;
    }
}
