package org.duly.ledger;

import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.duly.kernel.Money;

/**
 * The books of one account, or a change of them: per book its debits less its credits. In balance always: the sum over
 * all books is zero.
 *
 * @param net a book that is absent stands at zero
 */
record Books(Currency currency, Map<Book, Money> net) {

    Books {
        EnumMap<Book, Money> copy = new EnumMap<>(Book.class);
        net.forEach((book, amount) -> {
            if (!amount.isZero()) {
                copy.put(book, amount);
            }
        });
        net = Collections.unmodifiableMap(copy);
    }

    static Books empty(Currency currency) {
        return new Books(currency, Map.of());
    }

    /** What a placement does to the books. */
    static Books placed(Currency currency, Map<Component, Money> parts) {
        EnumMap<Book, Money> net = new EnumMap<>(Book.class);
        Money total = Money.zero(currency);
        for (Map.Entry<Component, Money> part : parts.entrySet()) {
            net.put(Book.of(part.getKey()), part.getValue());
            total = total.plus(part.getValue());
        }
        net.put(Book.PLACED, total.negated());
        return new Books(currency, net);
    }

    /** What a receipt, split so, does to the books. */
    static Books received(Money amount, Ledger.Allocated split) {
        EnumMap<Book, Money> net = new EnumMap<>(Book.class);
        split.parts().forEach((component, part) -> net.put(Book.of(component), part.negated()));
        net.put(Book.OVERPAID, split.overpaid().negated());
        net.put(Book.RECEIVED, amount);
        return new Books(amount.currency(), net);
    }

    Money of(Book book) {
        return net.getOrDefault(book, Money.zero(currency));
    }

    boolean isEmpty() {
        return net.isEmpty();
    }

    Books plus(Books other) {
        EnumMap<Book, Money> sum = new EnumMap<>(Book.class);
        for (Book book : Book.values()) {
            sum.put(book, of(book).plus(other.of(book)));
        }
        return new Books(currency, sum);
    }

    Books minus(Books other) {
        EnumMap<Book, Money> difference = new EnumMap<>(Book.class);
        for (Book book : Book.values()) {
            difference.put(book, of(book).minus(other.of(book)));
        }
        return new Books(currency, difference);
    }

    Map<Component, Money> owed() {
        EnumMap<Component, Money> owed = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            owed.put(component, of(Book.of(component)));
        }
        return owed;
    }

    Balance balance() {
        return new Balance(owed(), of(Book.OVERPAID).negated());
    }

    /** This change of the books read as the split of a receipt. */
    Ledger.Allocated asSplit() {
        EnumMap<Component, Money> parts = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            parts.put(component, of(Book.of(component)).negated());
        }
        return new Ledger.Allocated(parts, of(Book.OVERPAID).negated());
    }
}
