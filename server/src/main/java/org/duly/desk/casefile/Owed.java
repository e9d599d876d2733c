package org.duly.desk.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.duly.kernel.Money;
import org.duly.ledger.Balance;
import org.duly.ledger.Component;

/**
 * What is owed over all accounts of a case in one currency.
 *
 * @param parts every component, zero where nothing is owed
 * @param overpaid money that no component could take
 */
public record Owed(String currency, Map<Component, Money> parts, Money total, Money overpaid) {

    /** Sums by currency; currencies never meet. */
    static List<Owed> over(Collection<Balance> balances) {
        Map<String, Owed> sums = new TreeMap<>();
        for (Balance balance : balances) {
            Owed one = of(balance);
            sums.merge(one.currency, one, Owed::plus);
        }
        return new ArrayList<>(sums.values());
    }

    private static Owed of(Balance balance) {
        Map<Component, Money> parts = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            parts.put(component, balance.of(component));
        }
        String currency = balance.overpaid().currency().getCurrencyCode();
        return new Owed(currency, parts, balance.total(), balance.overpaid());
    }

    private Owed plus(Owed other) {
        Map<Component, Money> sum = new EnumMap<>(parts);
        other.parts.forEach((component, money) ->
                sum.put(component, Objects.requireNonNull(sum.get(component)).plus(money)));
        return new Owed(currency, sum, total.plus(other.total), overpaid.plus(other.overpaid));
    }
}
