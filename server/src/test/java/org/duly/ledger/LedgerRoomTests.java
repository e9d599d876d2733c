package org.duly.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.CreditorScope;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DulyTest
class LedgerRoomTests {

    private static final LocalDate PLACED = LocalDate.of(2026, 7, 1);
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final List<Component> COSTS_FIRST =
            List.of(Component.FEE, Component.PENALTY, Component.INTEREST, Component.PRINCIPAL);

    @Autowired
    Ledger ledger;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    SettableClock clock;

    private final CreditorId creditor = new CreditorId(UUID.randomUUID());
    private final AccountId account = new AccountId(UUID.randomUUID());

    @BeforeEach
    void placeAnAccount() {
        clock.set("2026-07-15T10:00");
        asSystem(() -> ledger.place(PLACED, List.of(opening(account, 10_000, 500, 200, 50))));
    }

    @Test
    void tellsWhatIsOwedByComponentOnAnyDay() {
        asSystem(() -> ledger.receive(key(1), account, PLACED.plusDays(5), yuan(1_000), COSTS_FIRST));

        assertThat(balance(PLACED.plusDays(4)).total()).isEqualTo(yuan(10_750));
        assertThat(balance(PLACED.plusDays(5)).owed())
                .isEqualTo(Map.of(
                        Component.PRINCIPAL, yuan(9_750),
                        Component.INTEREST, yuan(0),
                        Component.PENALTY, yuan(0),
                        Component.FEE, yuan(0)));
        assertThat(balance(PLACED.minusDays(1)).total()).isEqualTo(yuan(0));
    }

    @Test
    void tellsWhatWasBelievedBeforeALatePaymentBecameKnown() {
        asSystem(() -> ledger.receive(key(1), account, PLACED.plusDays(9), yuan(100), COSTS_FIRST));
        var believed = clock.instant();
        clock.advance(Duration.ofDays(1));
        asSystem(() -> ledger.receive(key(2), account, PLACED.plusDays(3), yuan(60), COSTS_FIRST));

        assertThat(balance(PLACED.plusDays(3)).of(Component.FEE)).isEqualTo(yuan(0));
        assertThat(balance(PLACED.plusDays(3)).of(Component.PENALTY)).isEqualTo(yuan(190));
        assertThat(acting.as(system(), () -> ledger.balance(account, PLACED.plusDays(3), believed))
                        .total())
                .isEqualTo(yuan(10_750));
        assertThat(balance(PLACED.plusDays(9)).of(Component.PENALTY)).isEqualTo(yuan(90));
        assertThat(statement())
                .extracting(Ledger.Line::kind)
                .containsSubsequence("PLACED", "RECEIVED", "RECEIVED", "CORRECTED");
    }

    @Test
    void booksTheSameReceiptOnceHoweverOftenItComes() {
        var first = acting.as(system(), () -> ledger.receive(key(1), account, PLACED, yuan(700), COSTS_FIRST));
        var again = acting.as(system(), () -> ledger.receive(key(1), account, PLACED, yuan(700), COSTS_FIRST));

        assertThat(again).isEqualTo(first);
        assertThat(balance(PLACED).total()).isEqualTo(yuan(10_050));
    }

    @Test
    void rejectsTheSameKeyWithOtherInputs() {
        asSystem(() -> ledger.receive(key(1), account, PLACED, yuan(700), COSTS_FIRST));

        assertThatThrownBy(() -> asSystem(() -> ledger.receive(key(1), account, PLACED, yuan(701), COSTS_FIRST)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another");
    }

    @Test
    void keepsOverpaymentRatherThanLosingIt() {
        var split = acting.as(system(), () -> ledger.receive(key(1), account, PLACED, yuan(11_000), COSTS_FIRST));

        assertThat(split.overpaid()).isEqualTo(yuan(250));
        assertThat(balance(PLACED).overpaid()).isEqualTo(yuan(250));
        assertThat(balance(PLACED).total()).isEqualTo(yuan(0));
        assertThat(statement()).anySatisfy(line -> assertThat(line.component()).isNull());
    }

    @Test
    void reversesAReceiptWithoutTouchingTheOriginalEntry() {
        asSystem(() -> ledger.receive(key(1), account, PLACED.plusDays(2), yuan(700), COSTS_FIRST));
        asSystem(() -> ledger.reverse(key(1), PLACED.plusDays(6), "bounced"));
        asSystem(() -> ledger.reverse(key(1), PLACED.plusDays(8), "said twice"));

        assertThat(balance(PLACED.plusDays(5)).total()).isEqualTo(yuan(10_050));
        assertThat(balance(PLACED.plusDays(6)).total()).isEqualTo(yuan(10_750));
        assertThat(statement()).extracting(Ledger.Line::kind).contains("RECEIVED", "REVERSED");
    }

    @Test
    void takesARecalledAccountOffTheBooksOnce() {
        asSystem(() -> ledger.takeBack(account, PLACED.plusDays(4), "recalled"));
        asSystem(() -> ledger.takeBack(account, PLACED.plusDays(4), "recalled"));

        assertThat(balance(PLACED.plusDays(3)).total()).isEqualTo(yuan(10_750));
        assertThat(balance(PLACED.plusDays(4)).total()).isEqualTo(yuan(0));
        var split =
                acting.as(system(), () -> ledger.receive(key(1), account, PLACED.plusDays(5), yuan(9), COSTS_FIRST));
        assertThat(split.overpaid()).isEqualTo(yuan(9));
    }

    @Test
    void opensTheBooksOfAnAccountOnce() {
        asSystem(() -> ledger.place(PLACED, List.of(opening(account, 10_000, 500, 200, 50))));

        assertThat(balance(PLACED).total()).isEqualTo(yuan(10_750));
        assertThatThrownBy(() -> asSystem(() -> ledger.place(PLACED, List.of(opening(account, 1, 0, 0, 0)))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensThousandsOfAccountsInOneGo() {
        List<Opening> openings = new ArrayList<>();
        for (int count = 0; count < 10_000; count++) {
            openings.add(opening(new AccountId(UUID.randomUUID()), count, 3, 2, 1));
        }
        asSystem(() -> ledger.place(PLACED, openings));

        var balances = acting.as(
                system(),
                () -> ledger.balances(openings.stream().map(Opening::account).toList(), PLACED));
        assertThat(balances).hasSize(10_000);
        assertThat(balances.get(openings.get(4_711).account()).total()).isEqualTo(yuan(4_717));
    }

    @Test
    void refusesMoneyOfADayBeforeThePlacement() {
        assertThatThrownBy(() ->
                        asSystem(() -> ledger.receive(key(1), account, PLACED.minusDays(1), yuan(5), COSTS_FIRST)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("placed");
    }

    @Test
    void refusesATransactionWhoseDebitsAndCreditsDiffer() {
        assertThatThrownBy(() -> asSystem(() -> {
                    UUID id = insertTransaction(creditor);
                    insertPosting(id, creditor, "PRINCIPAL", "C", 100);
                }))
                .hasStackTraceContaining("Debits and credits of ledger transaction");
    }

    @Test
    void refusesATransactionWithoutPostingsAtCommit() {
        assertThatThrownBy(() -> asSystem(() -> insertTransaction(creditor)))
                .hasStackTraceContaining("has no postings");
    }

    @Test
    void refusesToChangeOrRemoveWhatWasPosted() {
        for (String sql : List.of(
                "update ledger.posting set amount = 1",
                "delete from ledger.posting",
                "update ledger.transaction set reason = 'x'",
                "truncate ledger.transaction, ledger.posting")) {
            assertThatThrownBy(() -> asSystem(() -> jdbc.sql(sql).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void showsNothingOfAnotherCreditorsBooks() {
        Actor stranger = actorOf(new CreditorId(UUID.randomUUID()));

        assertThatThrownBy(() -> acting.as(stranger, () -> ledger.balance(account, PLACED)))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(acting.as(stranger, () -> ledger.statement(account))).isEmpty();
        assertThat(acting.as(stranger, () -> ledger.balances(Set.of(account), PLACED)))
                .isEmpty();
        assertThatThrownBy(
                        () -> acting.as(stranger, () -> ledger.receive(key(1), account, PLACED, yuan(5), COSTS_FIRST)))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(inTransaction(
                        stranger,
                        () -> jdbc.sql("select count(*) from ledger.posting")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void letsNobodyWriteIntoAnotherCreditorsBooks() {
        Actor stranger = actorOf(new CreditorId(UUID.randomUUID()));

        assertThatThrownBy(() -> inTransaction(stranger, () -> insertTransaction(creditor)))
                .hasStackTraceContaining("row-level security");
    }

    private UUID insertTransaction(CreditorId of) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into ledger.transaction (id, creditor_id, account_id, key, input_hash, kind, allocation,
                            effective_on, recorded_at)
                        values (?, ?, ?, ?, repeat('0', 64), 'RECEIVED', '{FEE}', ?, now())""")
                .params(id, of.value(), account.value(), "raw " + id, PLACED)
                .update();
        return id;
    }

    private void insertPosting(UUID transaction, CreditorId of, String book, String side, long amount) {
        jdbc.sql("insert into ledger.posting (transaction_id, creditor_id, book, side, amount) values (?, ?, ?, ?, ?)")
                .params(transaction, of.value(), book, side, amount)
                .update();
    }

    private Opening opening(AccountId id, long principal, long interest, long penalty, long fee) {
        return new Opening(
                id,
                creditor,
                YUAN,
                Map.of(
                        Component.PRINCIPAL, yuan(principal),
                        Component.INTEREST, yuan(interest),
                        Component.PENALTY, yuan(penalty),
                        Component.FEE, yuan(fee)));
    }

    private Balance balance(LocalDate asOf) {
        return acting.as(system(), () -> ledger.balance(account, asOf));
    }

    private List<Ledger.Line> statement() {
        return acting.as(system(), () -> ledger.statement(account));
    }

    private String key(int number) {
        return account + "/" + number;
    }

    private void asSystem(Runnable work) {
        inTransaction(system(), () -> {
            work.run();
            return true;
        });
    }

    private <T> T inTransaction(Actor actor, Supplier<T> work) {
        return acting.as(actor, () -> transactions.execute(_ -> work.get()));
    }

    private static Actor system() {
        return Actor.system("ledger test");
    }

    private static Actor actorOf(CreditorId only) {
        return new Actor(null, "stranger", Set.of(), new CreditorScope.Only(Set.of(only)));
    }

    private static Money yuan(long fen) {
        return new Money(fen, YUAN);
    }
}
