package org.duly.reporting.client;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duly.kernel.Money;

/** All batches of a creditor together; money apart by currency. */
public record ClientTotals(int accounts, int worked, int recalled, List<Sum> sums) {

    /** Placed and collected in one currency. */
    public record Sum(Money placed, Money collected) {

        public double liquidation() {
            return placed.isZero() ? 0 : (double) collected.minor() / placed.minor();
        }

        Sum plus(Sum other) {
            return new Sum(placed.plus(other.placed), collected.plus(other.collected));
        }
    }

    static ClientTotals of(List<Batch> batches) {
        Map<String, Sum> sums = new TreeMap<>();
        batches.forEach(batch -> sums.merge(
                batch.placed().currency().getCurrencyCode(), new Sum(batch.placed(), batch.collected()), Sum::plus));
        return new ClientTotals(
                batches.stream().mapToInt(Batch::accounts).sum(),
                batches.stream().mapToInt(Batch::worked).sum(),
                batches.stream().mapToInt(Batch::recalled).sum(),
                List.copyOf(sums.values()));
    }

    /** Coverage (覆盖率): accounts tried of accounts placed. */
    public double coverage() {
        return accounts == 0 ? 0 : (double) worked / accounts;
    }
}
