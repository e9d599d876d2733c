package org.duly.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.duly.arrangement.Assessments.Evidence;
import org.duly.arrangement.Assessments.Item;
import org.duly.arrangement.Assessments.Kind;
import org.duly.arrangement.Assessments.Side;
import org.duly.kernel.Money;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class BudgetTests {

    private static final Currency YUAN = Currency.getInstance("CNY");

    @Test
    void sumsEveryItemToTheLastFen() {
        qt().forAll(months()).checkAssert(items -> {
            Budget budget = Budget.of(items, YUAN);
            long net = items.stream()
                    .mapToLong(item -> item.kind().side() == Side.INCOME
                            ? item.amount().minor()
                            : -item.amount().minor())
                    .sum();

            assertThat(budget.affordable().minus(budget.shortfall())).isEqualTo(new Money(net, YUAN));
        });
    }

    @Test
    void neverAsksForWhatIsNotThere() {
        qt().forAll(months()).checkAssert(items -> {
            Budget budget = Budget.of(items, YUAN);

            assertThat(budget.affordable().isNegative()).isFalse();
            assertThat(budget.shortfall().isNegative()).isFalse();
            assertThat(budget.affordable().min(budget.shortfall()).isZero()).isTrue();
        });
    }

    @Test
    void doesNotCareForTheOrderOfItems() {
        qt().forAll(months(), integers().all()).checkAssert((items, seed) -> {
            List<Item> shuffled = new ArrayList<>(items);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(Budget.of(shuffled, YUAN)).isEqualTo(Budget.of(items, YUAN));
        });
    }

    @Test
    void paysOffWhatIsOwedInTheMonthsItSays() {
        qt().forAll(integers().between(1, 1_000_000), integers().between(0, 1_000_000_000))
                .checkAssert((income, owed) -> {
                    Budget budget = Budget.of(List.of(item(Kind.SALARY, income)), YUAN);
                    long months = budget.monthsFor(Money.of(owed, "CNY"));

                    assertThat(months * income).isGreaterThanOrEqualTo(owed);
                    assertThat((months - 1) * income).isLessThan(Math.max(owed, 1));
                });
    }

    private static Gen<List<Item>> months() {
        return lists().of(integers()
                        .between(0, Kind.values().length - 1)
                        .zip(
                                integers().between(0, Integer.MAX_VALUE),
                                (kind, minor) -> item(Kind.values()[kind], minor)))
                .ofSizeBetween(0, 12);
    }

    private static Item item(Kind kind, int minor) {
        return new Item(kind, Money.of(minor, "CNY"), Evidence.STATED);
    }
}
