package org.duly.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duly.kernel.Money;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class AllocationTests {

    private static final List<Component> COSTS_FIRST =
            List.of(Component.FEE, Component.PENALTY, Component.INTEREST, Component.PRINCIPAL);

    private static final Gen<List<Long>> OWED =
            lists().of(longs().between(0, 5_000_000_00L)).ofSize(4);
    private static final Gen<Long> AMOUNT = longs().between(1, 20_000_000_00L);
    private static final Gen<List<Component>> ORDER = longs().all().map(AllocationTests::shuffled);

    @Test
    void losesNoCent() {
        qt().forAll(OWED, AMOUNT, ORDER).check((owed, amount, order) -> {
            Ledger.Allocated split = Allocation.split(owed(owed), yuan(amount), order);
            Money sum = split.parts().values().stream().reduce(split.overpaid(), Money::plus);
            return sum.equals(yuan(amount));
        });
    }

    @Test
    void takesNoComponentBelowZeroAndOverpaysOnlyWhenNothingIsOwed() {
        qt().forAll(OWED, AMOUNT, ORDER).check((owed, amount, order) -> {
            Ledger.Allocated split = Allocation.split(owed(owed), yuan(amount), order);
            boolean within = split.parts().entrySet().stream()
                    .allMatch(part -> !part.getValue().isNegative()
                            && part.getValue().compareTo(owed(owed).get(part.getKey())) <= 0);
            boolean allPaid = split.parts().equals(owed(owed));
            return within
                    && !split.overpaid().isNegative()
                    && (allPaid || split.overpaid().isZero());
        });
    }

    @Test
    void paysAComponentOnlyAfterThoseBeforeItInTheOrder() {
        qt().forAll(OWED, AMOUNT, ORDER).check((owed, amount, order) -> {
            Map<Component, Money> parts =
                    Allocation.split(owed(owed), yuan(amount), order).parts();
            for (int index = 1; index < order.size(); index++) {
                Component earlier = order.get(index - 1);
                boolean earlierPaid = parts.get(earlier).equals(owed(owed).get(earlier));
                if (!earlierPaid && parts.get(order.get(index)).isPositive()) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void paysComponentsTheOrderDoesNotNameBeforeCallingMoneyOverpaid() {
        Ledger.Allocated split =
                Allocation.split(owed(List.of(100L, 20L, 0L, 5L)), yuan(125), List.of(Component.PRINCIPAL));
        assertThat(split.overpaid()).isEqualTo(yuan(0));
        assertThat(split.parts()).containsEntry(Component.FEE, yuan(5)).containsEntry(Component.INTEREST, yuan(20));
    }

    @Test
    void refusesAnAmountThatIsNotPositive() {
        assertThatThrownBy(() -> Allocation.split(owed(List.of(1L, 1L, 1L, 1L)), yuan(-1), COSTS_FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("positive");
    }

    private static List<Component> shuffled(long seed) {
        List<Component> order = new ArrayList<>(List.of(Component.values()));
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    private static Map<Component, Money> owed(List<Long> amounts) {
        Map<Component, Money> owed = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            owed.put(component, yuan(amounts.get(component.ordinal())));
        }
        return owed;
    }

    private static Money yuan(long fen) {
        return Money.of(fen, "CNY");
    }
}
