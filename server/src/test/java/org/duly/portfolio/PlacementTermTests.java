package org.duly.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.Cases;
import org.duly.contact.Channel;
import org.duly.contact.Contacts;
import org.duly.contact.Contacts.Answer;
import org.duly.contact.Contacts.Why;
import org.duly.kernel.BatchId;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.ledger.Ledger;
import org.duly.party.NewDebtor;
import org.duly.portfolio.events.BatchRecalled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DulyTest
class PlacementTermTests {

    private static final LocalDate PLACED = LocalDate.of(2026, 11, 18);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    ApplicationContext beans;

    @Autowired
    Placements placements;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    Ledger ledger;

    @Autowired
    FactRecorder facts;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Workplace workplace;

    @BeforeEach
    void openTheWorkplace() {
        clock.set("2026-11-18T10:00");
        workplace = Workplace.open(beans);
    }

    @Test
    void worksUntilTheLastDayAndStopsTheNextMorning() {
        BatchId batch = place(LAST_DAY, row("T1", somebody(), null));
        clock.set("2026-11-20T10:00");
        endTerms();
        assertThat(standing("T1")).isNotEqualTo(Standing.STOPPED);
        assertThat(ask("T1")).isInstanceOf(Answer.Reserved.class);

        clock.set("2026-11-21T00:01");
        endTerms();

        assertThat(card("T1").state()).isEqualTo(AccountCard.State.RECALLED);
        assertThat(standing("T1")).isEqualTo(Standing.STOPPED);
        assertThat(owed("T1")).isEqualTo(Money.zero(Samples.YUAN));
        assertThat(batch(batch).recallReason()).isEqualTo(Portfolios.TERM_ENDED);
        assertThat(recalls(batch)).singleElement().satisfies(fact -> {
            assertThat(fact.accounts()).containsExactly(card("T1").id());
            assertThat(fact.reason()).isEqualTo(Portfolios.TERM_ENDED);
        });
        assertThat(acts(batch)).containsExactly("placement terms");
    }

    @Test
    void refusesFromMidnightOnThoughNobodyHasRecalledTheAccount() {
        place(LAST_DAY, row("T1", somebody(), null));
        clock.set("2026-11-20T23:59");
        assertThat(refusals(ask("T1"))).doesNotContain("duly-recalled");

        clock.set("2026-11-21T00:00");
        assertThat(refusals(ask("T1"))).contains("duly-recalled");

        clock.set("2026-11-21T10:00");
        assertThat(card("T1").state()).isEqualTo(AccountCard.State.PLACED);
        assertThat(refusals(ask("T1"))).contains("duly-recalled");
    }

    @Test
    void changesNothingTheSecondTime() {
        BatchId batch = place(LAST_DAY, row("T1", somebody(), null));
        clock.set("2026-11-21T00:01");
        endTerms();
        Batch once = batch(batch);
        clock.set("2026-11-22T00:01");
        endTerms();

        assertThat(batch(batch)).isEqualTo(once);
        assertThat(recalls(batch)).hasSize(1);
        assertThat(acts(batch)).hasSize(1);
    }

    @Test
    void catchesUpAfterThreeMissedDays() {
        BatchId first = place(LAST_DAY, row("T1", somebody(), null));
        BatchId second = place(LAST_DAY.plusDays(1), row("T2", somebody(), null));
        BatchId open = place(LAST_DAY.plusDays(9), row("T3", somebody(), null));
        clock.set("2026-11-24T08:00");
        endTerms();

        assertThat(standing("T1")).isEqualTo(Standing.STOPPED);
        assertThat(standing("T2")).isEqualTo(Standing.STOPPED);
        assertThat(standing("T3")).isNotEqualTo(Standing.STOPPED);
        assertThat(List.of(batch(first), batch(second))).allMatch(Batch::isRecalled);
        assertThat(batch(open).isRecalled()).isFalse();
    }

    @Test
    void endsEachAccountOnItsOwnDay() {
        NewDebtor debtor = somebody();
        BatchId batch = place(
                LAST_DAY,
                row("T1", debtor, null),
                row("T2", debtor, LAST_DAY.plusDays(5)),
                row("T3", somebody(), LAST_DAY.minusDays(1)));
        clock.set("2026-11-20T10:00");
        endTerms();
        assertThat(standing("T3")).isEqualTo(Standing.STOPPED);
        assertThat(batch(batch).isRecalled()).isFalse();

        clock.set("2026-11-21T10:00");
        assertThat(ask("T1")).as("the other account is still placed").isInstanceOf(Answer.Reserved.class);
        endTerms();
        assertThat(card("T1").state()).isEqualTo(AccountCard.State.RECALLED);
        assertThat(card("T2").state()).isEqualTo(AccountCard.State.PLACED);
        assertThat(standing("T2")).isNotEqualTo(Standing.STOPPED);
        assertThat(batch(batch).isRecalled()).isFalse();

        clock.set("2026-11-26T00:01");
        endTerms();
        assertThat(standing("T2")).isEqualTo(Standing.STOPPED);
        assertThat(batch(batch).isTermEnded()).isTrue();
    }

    private static NewDebtor somebody() {
        return Samples.debtor(Workplace.person());
    }

    private static PlacementRow row(String account, NewDebtor debtor, @Nullable LocalDate recallOn) {
        PlacementRow plain = Samples.row(2, account, debtor, PLACED.minusDays(40));
        return new PlacementRow(
                plain.number(),
                plain.debtor(),
                plain.account(),
                AccountCard.Product.ONLINE_CONSUMER_LOAN,
                plain.currency(),
                plain.owed(),
                plain.total(),
                plain.contractOn(),
                plain.oldestUnpaidDue(),
                plain.lastPaymentOn(),
                plain.lastPayment(),
                recallOn,
                plain.handNumber());
    }

    private BatchId place(LocalDate recallOn, PlacementRow... rows) {
        Terms terms = new Terms("期限", PLACED, recallOn, null);
        Outcome outcome = workplace.asSystem(() -> placements.place(workplace.creditor, List.of(rows), terms));
        assertThat(outcome.rejected()).isEmpty();
        List<CaseId> opened = new ArrayList<>();
        List.of(rows).forEach(row -> opened.add(caseOf(row.account())));
        workplace.asSystem(() -> {
            cases.assign(opened.stream().distinct().toList(), workplace.collector, "test");
            return true;
        });
        return Objects.requireNonNull(outcome.batch());
    }

    private void endTerms() {
        portfolios.endTerms();
    }

    private Answer ask(String account) {
        CaseId id = caseOf(account);
        return workplace.asCollector(() -> contacts.ask(id, workplace.ownMobile(id), Channel.CALL));
    }

    private static List<String> refusals(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).grounds().stream().map(Why::rule).toList();
    }

    private AccountCard card(String account) {
        return workplace.asSystem(
                () -> portfolios.account(workplace.creditor, account).orElseThrow());
    }

    private CaseId caseOf(String account) {
        return workplace.asSystem(() -> cases.caseOf(card(account).id()).orElseThrow());
    }

    private Standing standing(String account) {
        return workplace.asSystem(() -> cases.card(caseOf(account)).standing());
    }

    private Money owed(String account) {
        return workplace.asSystem(
                () -> ledger.balance(card(account).id(), LocalDate.now(clock)).total());
    }

    private Batch batch(BatchId id) {
        return workplace.asSystem(() -> placements.batch(id));
    }

    private List<BatchRecalled> recalls(BatchId batch) {
        return facts.of(BatchRecalled.class).stream()
                .filter(fact -> fact.batch().equals(batch))
                .toList();
    }

    /** Who ended it, once for each entry in the journal. */
    private List<String> acts(BatchId batch) {
        return workplace.inTransaction(
                () -> jdbc.sql("select actor_name from audit.entry where act = 'portfolio.end-term' and subject = ?")
                        .param(batch.toString())
                        .query(String.class)
                        .list());
    }
}
