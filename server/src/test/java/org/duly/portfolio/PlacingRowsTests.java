package org.duly.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.CreditorScope;
import org.duly.kernel.AccountId;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.ledger.Ledger;
import org.duly.party.NewDebtor;
import org.duly.portfolio.events.AccountsPlaced;
import org.duly.portfolio.events.BatchRecalled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DulyTest
class PlacingRowsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Autowired
    Placements placements;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Ledger ledger;

    @Autowired
    Acting acting;

    @Autowired
    FactRecorder facts;

    @Autowired
    SettableClock clock;

    @Autowired
    Stumble stumble;

    private CreditorId creditor;

    @BeforeEach
    void openACreditor() {
        clock.set("2026-07-15T10:00");
        creditor = asSystem(() -> portfolios.open(Samples.bank()));
    }

    @Test
    void booksAccountsWithTheirBalancesAndTellsOnce() {
        Outcome outcome = place(Samples.rows(2500, TODAY.minusDays(40)));

        assertThat(outcome.accepted()).isEqualTo(2500);
        assertThat(outcome.rejected()).isEmpty();
        AccountCard account = account("A10007");
        assertThat(account.daysPastDue(TODAY)).isEqualTo(40);
        assertThat(account.batch()).isEqualTo(outcome.batch());
        assertThat(asSystem(() -> ledger.balance(account.id(), TODAY)).total()).isEqualTo(Money.of(105_000, "CNY"));
        assertThat(placed())
                .singleElement()
                .satisfies(fact -> assertThat(fact.accounts()).hasSize(2500));
    }

    @Test
    void joinsAccountsOfOneDebtor() {
        List<PlacementRow> rows =
                List.of(Samples.row(2, "A1", Samples.debtor(1), TODAY), Samples.row(3, "A2", Samples.debtor(1), TODAY));

        place(rows);

        assertThat(account("A1").debtor()).isEqualTo(account("A2").debtor());
        assertThat(asSystem(() -> portfolios.accountsOf(account("A1").debtor())))
                .hasSize(2);
    }

    @Test
    void doublesNothingWhenTheSameRowsComeAgain() {
        place(Samples.rows(3, TODAY));

        Outcome again = place(Samples.rows(3, TODAY));

        assertThat(again.batch()).isNull();
        assertThat(again.rejected())
                .allSatisfy(rejected -> assertThat(rejected.problems())
                        .extracting(Problem::rule)
                        .containsExactly(Rule.DUPLICATE_IN_BOOK));
        assertThat(placed()).hasSize(1);
    }

    @Test
    void rejectsTheSecondRowWithOneAccountNumberAndSaysWhichIsFirst() {
        Outcome outcome = place(List.of(
                Samples.row(2, "A1", Samples.debtor(1), TODAY), Samples.row(3, "A1", Samples.debtor(2), TODAY)));

        assertThat(outcome.rejected())
                .containsExactly(
                        new Rejected(3, List.of(Problem.of("account_number", "A1", Rule.DUPLICATE_IN_FILE, 2))));
    }

    @Test
    void rejectsAnIdentityNumberOnFileUnderAnotherName() {
        place(List.of(Samples.row(2, "A1", Samples.debtor(1), TODAY)));
        NewDebtor known = Samples.debtor(1);
        NewDebtor other =
                new NewDebtor(false, "另一人", known.identityType(), known.identityNumber(), null, known.points());

        Outcome outcome = place(List.of(Samples.row(2, "A2", other, TODAY)));

        assertThat(outcome.rejected())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.problems())
                        .extracting(Problem::rule)
                        .containsExactly(Rule.IDENTITY_IN_BOOK));
    }

    @Test
    void joinsAnOpenBatchAndNoRecalledOne() {
        BatchId first = place(Samples.rows(2, TODAY)).batch();
        Terms joining = new Terms("改正", TODAY, null, first);

        asSystem(() -> placements.place(creditor, List.of(Samples.row(9, "B1", Samples.debtor(9), TODAY)), joining));
        assertThat(asSystem(() -> placements.batch(first)).accounts()).isEqualTo(3);

        recall(first);
        assertThatThrownBy(() -> asSystem(() ->
                        placements.place(creditor, List.of(Samples.row(9, "B2", Samples.debtor(9), TODAY)), joining)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void placesAllOrNothing() {
        stumble.over(creditor);

        assertThatThrownBy(() -> place(Samples.rows(1500, TODAY))).hasMessageContaining("stumbled");

        assertThat(asSystem(() -> portfolios.account(creditor, "A10000"))).isEmpty();
        assertThat(asSystem(() -> placements.batches(creditor))).isEmpty();
        assertThat(place(Samples.rows(1500, TODAY)).accepted()).isEqualTo(1500);
    }

    @Test
    void recallsABatchOnceAndGivesItsDebtsBack() {
        BatchId batch = place(Samples.rows(3, TODAY)).batch();
        AccountId settled = account("A10001").id();
        asSystem(() -> {
            portfolios.settle(settled);
            return settled;
        });

        recall(batch);
        recall(batch);

        assertThat(account("A10000").state()).isEqualTo(AccountCard.State.RECALLED);
        assertThat(account("A10001").state()).isEqualTo(AccountCard.State.SETTLED);
        assertThat(asSystem(() -> ledger.balance(account("A10000").id(), TODAY)).total())
                .isEqualTo(Money.of(0, "CNY"));
        assertThat(facts.of(BatchRecalled.class).stream()
                        .filter(fact -> fact.batch().equals(batch)))
                .singleElement()
                .satisfies(fact -> assertThat(fact.accounts()).hasSize(2));
    }

    @Test
    void takesARecalledDebtAgainAsANewAccount() {
        recall(place(Samples.rows(1, TODAY)).batch());
        AccountId before = account("A10000").id();

        assertThat(place(Samples.rows(1, TODAY)).accepted()).isEqualTo(1);
        assertThat(account("A10000").id()).isNotEqualTo(before);
    }

    @Test
    void reopensASettledAccount() {
        place(Samples.rows(1, TODAY));
        AccountId account = account("A10000").id();
        asSystem(() -> {
            portfolios.settle(account);
            portfolios.reopen(account);
            return account;
        });

        assertThat(account("A10000").state()).isEqualTo(AccountCard.State.PLACED);
    }

    @Test
    void keepsOthersOutOfACreditorsAccounts() {
        place(Samples.rows(1, TODAY));
        Actor stranger = new Actor(
                null,
                "stranger",
                Set.of(),
                new CreditorScope.Only(Set.of(asSystem(() -> portfolios.open(Samples.bank())))));

        assertThat(acting.as(stranger, () -> portfolios.account(creditor, "A10000")))
                .isEmpty();
        assertThatThrownBy(() -> acting.as(
                        stranger,
                        () -> placements.place(creditor, Samples.rows(1, TODAY), Terms.newBatch("别人的", TODAY))))
                .isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void acceptsEachAccountOnceWhenManyPlaceAtOnce() throws Exception {
        List<Callable<Outcome>> placers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            placers.add(() -> place(Samples.rows(50, TODAY)));
        }
        int accepted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Outcome> placer : threads.invokeAll(placers)) {
                accepted += placer.get().accepted();
            }
        }

        assertThat(accepted).isEqualTo(50);
    }

    private List<AccountsPlaced> placed() {
        return facts.of(AccountsPlaced.class).stream()
                .filter(fact -> fact.creditor().equals(creditor))
                .toList();
    }

    private Outcome place(List<PlacementRow> rows) {
        return asSystem(() -> placements.place(creditor, rows, Terms.newBatch("七月", TODAY)));
    }

    private void recall(BatchId batch) {
        asSystem(() -> {
            portfolios.recall(batch, "委托方收回");
            return batch;
        });
    }

    private AccountCard account(String number) {
        return asSystem(() -> portfolios.account(creditor, number)).orElseThrow();
    }

    private <T> T asSystem(Supplier<T> work) {
        return acting.as(Actor.system("test"), work);
    }
}
