package org.duly.ledger;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duly.kernel.Money;

/** Splits money received over what is owed. Pure; loses no minor unit. */
final class Allocation {

    private Allocation() {}

    /**
     * Gives each component in turn what it is owed, as far as the money goes; the rest is overpaid.
     *
     * @param order who comes first; a component it does not name comes after the named ones, so that money is never
     *     called overpaid while something is owed
     */
    static Ledger.Allocated split(Map<Component, Money> owed, Money amount, List<Component> order) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Only a positive amount can be received, not " + amount);
        }
        Map<Component, Money> parts = new EnumMap<>(Component.class);
        Money left = amount;
        for (Component component : complete(order)) {
            Money part = left.min(owed.getOrDefault(component, Money.zero(amount.currency())));
            parts.put(component, part);
            left = left.minus(part);
        }
        return new Ledger.Allocated(parts, left);
    }

    private static Set<Component> complete(List<Component> order) {
        Set<Component> complete = new LinkedHashSet<>(order);
        complete.addAll(List.of(Component.values()));
        return complete;
    }
}
