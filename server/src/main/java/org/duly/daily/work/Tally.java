package org.duly.daily.work;

import java.util.HashMap;
import java.util.Map;
import org.duly.daily.Measure;
import org.duly.daily.store.DailyRunRows.Counted;
import org.duly.kernel.CreditorId;

/** Counts by creditor and measure. */
final class Tally {

    private final Map<Counted, Integer> counts = new HashMap<>();

    void add(CreditorId creditor, Measure measure) {
        add(creditor, measure, 1);
    }

    void add(CreditorId creditor, Measure measure, int cases) {
        if (cases > 0) {
            counts.merge(new Counted(creditor, measure), cases, Integer::sum);
        }
    }

    void add(Tally other) {
        other.counts.forEach((counted, cases) -> counts.merge(counted, cases, Integer::sum));
    }

    Map<Counted, Integer> counts() {
        return Map.copyOf(counts);
    }
}
