package org.duly.assignment.allocation;

import java.util.List;

/**
 * What an allocation would do, before it is done.
 *
 * @param lots one a case, in the order of the cases given
 * @param before how even it is now, over those who may take cases
 * @param after how even it would be
 */
public record Allocation(List<Lot> lots, Spread before, Spread after) {
    public Allocation {
        lots = List.copyOf(lots);
    }

    public List<Lot.Given> given() {
        return lots.stream()
                .filter(Lot.Given.class::isInstance)
                .map(Lot.Given.class::cast)
                .toList();
    }

    public List<Lot.Left> left() {
        return lots.stream()
                .filter(Lot.Left.class::isInstance)
                .map(Lot.Left.class::cast)
                .toList();
    }
}
