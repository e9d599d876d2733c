package org.duly.compliance.facts;

import java.math.BigDecimal;

/** An amount by component: what is owed, or how a payment is booked. */
public record Split(BigDecimal costs, BigDecimal interest, BigDecimal principal) {
    public BigDecimal total() {
        return costs.add(interest).add(principal);
    }
}
