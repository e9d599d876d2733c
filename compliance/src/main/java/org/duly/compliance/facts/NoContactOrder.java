package org.duly.compliance.facts;

import java.time.Instant;
import java.util.List;

/** A police order that forbids the named lenders or agencies to contact the debtor. */
public record NoContactOrder(Instant issuedAt, @Stated List<String> against) {
    public NoContactOrder {
        against = List.copyOf(against);
    }
}
