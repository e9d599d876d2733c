package org.duly.reporting.client;

import java.time.LocalDate;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;

/**
 * A batch as its creditor looks at it.
 *
 * @param worked accounts whose case was tried at least once
 * @param recalled accounts taken back
 * @param placed money placed
 * @param collected net money received since
 */
public record Batch(
        BatchId id,
        CreditorId creditor,
        LocalDate placedOn,
        int accounts,
        int worked,
        int recalled,
        Money placed,
        Money collected) {

    /** Coverage (覆盖率): accounts tried of accounts placed. */
    public double coverage() {
        return accounts == 0 ? 0 : (double) worked / accounts;
    }

    /** Liquidation (回收率): net collected of amount placed. May pass 1 when more comes in than was placed. */
    public double liquidation() {
        return placed.isZero() ? 0 : (double) collected.minor() / placed.minor();
    }
}
