package org.duly.ledger;

import java.util.EnumMap;
import java.util.Map;
import org.duly.kernel.Money;

/**
 * What is owed on an account, by component, and what was paid beyond it.
 *
 * @param owed every component, zero where nothing is owed
 * @param overpaid money received that no component could take; belongs to the payer until given back
 */
public record Balance(Map<Component, Money> owed, Money overpaid) {

    public Balance {
        owed = java.util.Collections.unmodifiableMap(new EnumMap<>(owed));
    }

    /** Sum of the components. */
    public Money total() {
        return owed.values().stream().reduce(Money.zero(overpaid.currency()), Money::plus);
    }

    public Money of(Component component) {
        return owed.getOrDefault(component, Money.zero(overpaid.currency()));
    }
}
