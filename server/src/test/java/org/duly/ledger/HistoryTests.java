package org.duly.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.duly.kernel.Money;
import org.duly.ledger.Transaction.What;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class HistoryTests {

    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final List<Component> COSTS_FIRST =
            List.of(Component.FEE, Component.PENALTY, Component.INTEREST, Component.PRINCIPAL);
    private static final List<Component> PRINCIPAL_FIRST =
            List.of(Component.PRINCIPAL, Component.INTEREST, Component.PENALTY, Component.FEE);

    private static final Gen<List<Long>> AMOUNTS =
            lists().of(longs().between(1, 60_000)).ofSizeBetween(1, 8);
    private static final Gen<Integer> SEED = integers().all();

    @Test
    void endsInTheSameStateInWhateverOrderPaymentsBecomeKnown() {
        qt().forAll(AMOUNTS, SEED).check((amounts, seed) -> {
            List<Transaction> inOrder = payments(amounts);
            List<Transaction> shuffled = new ArrayList<>(inOrder);
            Collections.shuffle(shuffled, new Random(seed));
            return onEveryDay(book(inOrder)).equals(onEveryDay(book(shuffled)));
        });
    }

    @Test
    void keepsDebitsAndCreditsEqualAndComponentsAtOrAboveZeroOnEveryDay() {
        qt().forAll(AMOUNTS, SEED).check((amounts, seed) -> {
            List<Transaction> shuffled = new ArrayList<>(payments(amounts));
            Collections.shuffle(shuffled, new Random(seed));
            History history = reverse(book(shuffled), shuffled.getFirst(), DAY.plusDays(Math.floorMod(seed, 5) + 10L));
            boolean balanced = history.transactions().stream().allMatch(HistoryTests::isBalanced);
            return balanced && onEveryDay(history).stream().allMatch(HistoryTests::isSound);
        });
    }

    @Test
    void forgetsAReversedPaymentAsIfItHadNeverBeen() {
        qt().forAll(AMOUNTS, integers().between(0, 7)).check((amounts, index) -> {
            List<Transaction> payments = payments(amounts);
            Transaction void_ = payments.get(index % payments.size());
            List<Transaction> others =
                    payments.stream().filter(one -> !one.equals(void_)).toList();
            History reversed = reverse(book(payments), void_, DAY.plusDays(20));
            return balance(reversed, DAY.plusDays(20)).equals(balance(book(others), DAY.plusDays(20)))
                    && balance(reversed, DAY.plusDays(19)).equals(balance(book(payments), DAY.plusDays(19)));
        });
    }

    @Test
    void splitsALateKnownPaymentFirstAndCorrectsTheLaterOne() {
        History history = book(List.of(received("later", 10, 8_000, COSTS_FIRST)));
        List<Transaction> written = history.with(received("earlier", 3, 5_000, COSTS_FIRST), UUID::randomUUID);

        assertThat(written).hasSize(2);
        assertThat(written.getFirst().change().asSplit().parts())
                .containsEntry(Component.FEE, yuan(1_000))
                .containsEntry(Component.PENALTY, yuan(2_000))
                .containsEntry(Component.INTEREST, yuan(2_000));
        assertThat(written.getLast().what()).isInstanceOf(What.Corrected.class);
        assertThat(written.getLast().effectiveOn()).isEqualTo(DAY.plusDays(10));
    }

    @Test
    void usesMoneyOverpaidForWhatAReversalLeavesOwed() {
        List<Transaction> payments =
                List.of(received("first", 1, 106_000, COSTS_FIRST), received("second", 2, 1_500, COSTS_FIRST));
        History history = book(payments);
        assertThat(balance(history, DAY.plusDays(2)).overpaid()).isEqualTo(yuan(1_500));

        History reversed = reverse(history, payments.getFirst(), DAY.plusDays(3));

        Balance after = balance(reversed, DAY.plusDays(3));
        assertThat(after.overpaid()).isEqualTo(yuan(0));
        assertThat(after.of(Component.FEE)).isEqualTo(yuan(0));
        assertThat(after.of(Component.PENALTY)).isEqualTo(yuan(1_500));
    }

    @Test
    void givesAllThatIsOwedBackToTheCreditorOnTakeBackAlsoAfterALaterReversal() {
        Transaction payment = received("paid", 1, 4_000, COSTS_FIRST);
        History history = add(book(List.of(payment)), draft("back", 5, new What.TakenBack("recalled")));
        assertThat(balance(history, DAY.plusDays(5)).total()).isEqualTo(yuan(0));

        Balance after = balance(reverse(history, payment, DAY.plusDays(9)), DAY.plusDays(9));

        assertThat(after.total()).isEqualTo(yuan(0));
        assertThat(after.overpaid()).isEqualTo(yuan(0));
    }

    private static List<Transaction> payments(List<Long> amounts) {
        List<Transaction> payments = new ArrayList<>();
        for (int index = 0; index < amounts.size(); index++) {
            List<Component> order = index < 4 ? COSTS_FIRST : PRINCIPAL_FIRST;
            payments.add(received("payment " + index, index + 1, amounts.get(index), order));
        }
        return payments;
    }

    private static History book(List<Transaction> payments) {
        Map<Component, Money> parts = Map.of(
                Component.PRINCIPAL, yuan(100_000),
                Component.INTEREST, yuan(3_000),
                Component.PENALTY, yuan(2_000),
                Component.FEE, yuan(1_000));
        History history = new History(YUAN, List.of());
        history = add(history, draft("placed", 0, new What.Placed()).changing(Books.placed(YUAN, parts)));
        for (Transaction payment : payments) {
            history = add(history, payment);
        }
        return history;
    }

    private static History reverse(History history, Transaction receipt, LocalDate on) {
        int days = (int) (on.toEpochDay() - DAY.toEpochDay());
        return add(history, draft("reversed", days, new What.Reversed(receipt.id(), "bounced")));
    }

    private static History add(History history, Transaction added) {
        List<Transaction> all = new ArrayList<>(history.transactions());
        all.addAll(history.with(added, UUID::randomUUID));
        return new History(YUAN, all);
    }

    private static List<Balance> onEveryDay(History history) {
        List<Balance> balances = new ArrayList<>();
        for (int day = 0; day < 25; day++) {
            balances.add(balance(history, DAY.plusDays(day)));
        }
        return balances;
    }

    private static Balance balance(History history, LocalDate asOf) {
        return history.transactions().stream()
                .filter(one -> !one.effectiveOn().isAfter(asOf))
                .map(Transaction::change)
                .reduce(Books.empty(YUAN), Books::plus)
                .balance();
    }

    private static boolean isBalanced(Transaction transaction) {
        return transaction.change().net().values().stream()
                .reduce(yuan(0), Money::plus)
                .isZero();
    }

    private static boolean isSound(Balance balance) {
        return !balance.overpaid().isNegative()
                && balance.owed().values().stream().noneMatch(Money::isNegative)
                && (balance.overpaid().isZero() || balance.total().isZero());
    }

    private static Transaction received(String key, int day, long fen, List<Component> order) {
        Books gross = Books.received(yuan(fen), new Ledger.Allocated(Map.of(), yuan(fen)));
        return draft(key, day, new What.Received(order)).changing(gross);
    }

    private static Transaction draft(String key, int day, What what) {
        return new Transaction(UUID.randomUUID(), key, key, DAY.plusDays(day), what, Books.empty(YUAN));
    }

    private static Money yuan(long fen) {
        return Money.of(fen, "CNY");
    }
}
