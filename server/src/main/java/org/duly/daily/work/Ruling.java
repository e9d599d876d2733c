package org.duly.daily.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duly.casework.Urgency;
import org.duly.portfolio.Portfolios;
import org.duly.strategy.Treatments;
import org.springframework.stereotype.Component;

/** Marks what rules on a day; where the mark differs from the day before, more changed than time and facts. */
@Component
class Ruling {

    private static final List<Integer> USUAL = List.of(30, 60, 90, 120, 150, 180);

    private final Treatments treatments;
    private final Urgency urgency;
    private final Portfolios portfolios;

    Ruling(Treatments treatments, Urgency urgency, Portfolios portfolios) {
        this.treatments = treatments;
        this.urgency = urgency;
        this.portfolios = portfolios;
    }

    /** A creditor that is new rules nothing yet, so contracts count by the ways in which buckets are cut. */
    String on(LocalDate date) {
        Map<String, String> buckets = new TreeMap<>();
        portfolios.contracts().forEach((creditor, contract) -> {
            if (!contract.bucketEdges().equals(USUAL)) {
                buckets.put(creditor.toString(), contract.bucketEdges().toString());
            }
        });
        return treatments.ruling(date) + ";priority=" + urgency.version() + ";buckets="
                + Integer.toHexString(buckets.hashCode());
    }
}
