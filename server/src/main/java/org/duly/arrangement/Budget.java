package org.duly.arrangement;

import java.util.Currency;
import java.util.List;
import org.duly.arrangement.Assessments.Item;
import org.duly.arrangement.Assessments.Side;
import org.duly.kernel.Money;

/** A month of the debtor: what comes in, what he lives on, what he pays on other debts, and what remains. Exact. */
public record Budget(Money income, Money living, Money otherDebts) {

    public static Budget of(List<Item> items, Currency currency) {
        return new Budget(
                sum(items, Side.INCOME, currency),
                sum(items, Side.LIVING, currency),
                sum(items, Side.OTHER_DEBTS, currency));
    }

    /** The most he can pay each month; never negative. */
    public Money affordable() {
        return atLeastNothing(remaining());
    }

    /** What he lacks each month; nothing as long as something remains. */
    public Money shortfall() {
        return atLeastNothing(remaining().negated());
    }

    /** Months it takes to pay {@code owed} out of what remains; 0 when nothing remains. */
    public long monthsFor(Money owed) {
        Money affordable = affordable();
        return affordable.isZero() ? 0 : Math.ceilDiv(owed.minor(), affordable.minor());
    }

    private Money remaining() {
        return income.minus(living).minus(otherDebts);
    }

    private static Money atLeastNothing(Money money) {
        return money.isNegative() ? Money.zero(money.currency()) : money;
    }

    private static Money sum(List<Item> items, Side side, Currency currency) {
        return items.stream()
                .filter(item -> item.kind().side() == side)
                .map(Item::amount)
                .reduce(Money.zero(currency), Money::plus);
    }
}
