package org.duly.portfolio;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.duly.kernel.Money;
import org.duly.ledger.Component;

/**
 * What we agreed with a creditor; data, not code.
 *
 * @param allocation order in which payments go to components if the contract fixes one; else the law's order applies
 * @param promiseTolerance a promise is kept if the shortfall is at most this
 * @param promiseGraceDays days after the promised day on which money still counts
 * @param bucketEdges last day past due of M1, M2, … as this creditor cuts them, such as 30, 60, 90, 120, 150, 180
 */
public record Contract(
        Optional<List<Component>> allocation, Money promiseTolerance, int promiseGraceDays, List<Integer> bucketEdges) {

    /** Edges every 30 days, no tolerance, one day of grace, the law's order of allocation. */
    public static Contract usual(Currency currency) {
        return new Contract(Optional.empty(), Money.zero(currency), 1, List.of(30, 60, 90, 120, 150, 180));
    }

    /** Bucket (账龄) of so many days past due: 0 for M0 and so on; past the last edge, one more. */
    public int bucket(long daysPastDue) {
        if (daysPastDue <= 0) {
            return 0;
        }
        int bucket = 1;
        for (int edge : bucketEdges) {
            if (daysPastDue <= edge) {
                return bucket;
            }
            bucket++;
        }
        return bucket;
    }
}
