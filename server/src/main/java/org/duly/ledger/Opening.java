package org.duly.ledger;

import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;

/**
 * What a creditor placed on one account, by component: the first entry of its books.
 *
 * @param parts what is owed by component; a component that is absent owes nothing
 */
public record Opening(AccountId account, CreditorId creditor, Currency currency, Map<Component, Money> parts) {

    public Opening {
        for (Money part : parts.values()) {
            if (!part.currency().equals(currency) || part.isNegative()) {
                throw new IllegalArgumentException(
                        "A placed part is zero or more in " + currency + ", not " + part + "; correct the placement");
            }
        }
        EnumMap<Component, Money> copy = new EnumMap<>(Component.class);
        copy.putAll(parts);
        parts = Collections.unmodifiableMap(copy);
    }

    /** What is owed of one component at the start. */
    public Money of(Component component) {
        return parts.getOrDefault(component, Money.zero(currency));
    }
}
