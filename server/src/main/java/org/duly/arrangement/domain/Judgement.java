package org.duly.arrangement.domain;

import java.time.Instant;
import java.util.Collection;
import org.duly.arrangement.Promises.State;
import org.duly.kernel.Money;

/** How a promise stands, and the money counted towards it. */
public record Judgement(State state, Money paid) {

    /**
     * Judges a promise by everything known to have come in: the order in which it became known makes no difference.
     *
     * @param received money on the case, without what was taken back
     */
    public static Judgement judge(Terms terms, Collection<Received> received, Instant asOf) {
        Money paid = received.stream()
                .filter(terms::counts)
                .map(Received::amount)
                .reduce(Money.zero(terms.amount().currency()), Money::plus);
        return new Judgement(state(terms, paid, asOf), paid);
    }

    private static State state(Terms terms, Money paid, Instant asOf) {
        if (paid.plus(terms.tolerance()).compareTo(terms.amount()) >= 0 && paid.isPositive()) {
            return State.KEPT;
        }
        if (!terms.isOverAt(asOf)) {
            return State.OPEN;
        }
        return paid.isPositive() ? State.PARTLY_KEPT : State.BROKEN;
    }
}
