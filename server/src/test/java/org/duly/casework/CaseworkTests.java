package org.duly.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.events.AccountJoined;
import org.duly.casework.events.CaseAssigned;
import org.duly.casework.events.CaseClosed;
import org.duly.casework.events.CaseHeld;
import org.duly.casework.events.CaseMoved;
import org.duly.casework.events.CaseOpened;
import org.duly.casework.events.CaseResumed;
import org.duly.casework.events.CaseStopped;
import org.duly.casework.events.NoteTaken;
import org.duly.identity.Actor;
import org.duly.identity.CreditorScope;
import org.duly.identity.Role;
import org.duly.kernel.AccountId;
import org.duly.kernel.BatchId;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.portfolio.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DulyTest
@Import(Desk.class)
class CaseworkTests {

    @Autowired
    Desk desk;

    @Autowired
    Cases cases;

    @Autowired
    Caseload caseload;

    @Autowired
    SettableClock clock;

    @Autowired
    FactRecorder facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    CreditorId bank;

    @BeforeEach
    void openTheBank() {
        clock.set("2026-07-15T10:00");
        bank = desk.bank();
    }

    @Test
    void opensACaseForEachDebtorAndSaysWhatComesFirst() {
        desk.place(bank, 3);

        assertThat(desk.cases(bank)).hasSize(3).allSatisfy(card -> {
            assertThat(card.standing()).isEqualTo(Standing.OPEN);
            assertThat(card.sopState()).isEqualTo("NEW");
            assertThat(card.number()).matches("C\\d{6,}");
            assertThat(card.nextStep())
                    .isEqualTo(new CaseCard.NextStep("CALL_MOBILE", SettableClock.at("2026-07-20T18:00")));
            assertThat(card.priority()).isEqualTo(75);
            assertThat(card.priorityReasons()).contains(Reason.of("casework.priority.early", 30));
            assertThat(facts.about(card.id())).hasExactlyElementsOfTypes(CaseOpened.class);
            assertThat(desk.system(() -> cases.byNumber(card.number()))).contains(card.id());
        });
    }

    @Test
    void joinsAFurtherAccountOfTheDebtorToHisCase() {
        AccountId first = desk.account(bank, 1, "J1");
        AccountId second = desk.account(bank, 1, "J2");
        CaseId id = desk.caseOf(first);

        assertThat(desk.caseOf(second)).isEqualTo(id);
        assertThat(desk.card(id).accounts()).containsExactlyInAnyOrder(first, second);
        assertThat(facts.about(id)).hasExactlyElementsOfTypes(CaseOpened.class, AccountJoined.class);
        assertThat(desk.system(() -> cases.casesOf(desk.card(id).debtor()))).containsExactly(id);
    }

    @Test
    void opensThousandsAtOnce() {
        desk.place(bank, 5000);

        assertThat(desk.cases(bank)).hasSize(5000);
    }

    @Test
    void followsTheProcedureAndShowsItBefore() {
        CaseId id = oneCase();
        CaseCard.NextStep shown = desk.system(() -> cases.preview(id, "NO_ANSWER", null));
        CaseCard.NextStep done = desk.system(() -> cases.follow(id, "NO_ANSWER", null));

        assertThat(done).isEqualTo(shown).isEqualTo(desk.card(id).nextStep());
        assertThat(done).isEqualTo(new CaseCard.NextStep("CALL_MOBILE", SettableClock.at("2026-07-15T13:00")));
        assertThat(facts.about(id)).last().isInstanceOfSatisfying(CaseMoved.class, moved -> {
            assertThat(moved.from()).isEqualTo("NEW");
            assertThat(moved.to()).isEqualTo("SCREENING");
        });
        assertThat(desk.system(() -> cases.strip(id)).stream()
                        .filter(Cases.Bead::present)
                        .map(Cases.Bead::state))
                .containsExactly("SCREENING");
    }

    @Test
    void putsBrokenPromisesFirstThenPromisesDueThenWhatIsOverdue() {
        desk.place(bank, 5);
        List<CaseId> ids = desk.cases(bank).stream().map(CaseCard::id).toList();
        UserId collector = desk.member(bank, Role.COLLECTOR);
        desk.system(() -> cases.assign(ids, collector, "test"));
        follow(ids.get(0), "NEGOTIATING", "2026-07-15T11:00");
        follow(ids.get(1), "CALL_BACK", "2026-07-15T10:30");
        follow(ids.get(2), "PROMISED", "2026-07-16T16:00");
        follow(ids.get(3), "PROMISED", "2026-07-15T12:00");
        follow(ids.get(3), "PROMISE_BROKEN", null);
        clock.set("2026-07-16T08:30");

        List<Cases.Queued> today = desk.as(collector, () -> cases.today(collector, 10, 0));
        assertThat(today)
                .extracting(queued -> queued.card().id())
                .containsExactly(ids.get(3), ids.get(2), ids.get(1), ids.get(0), ids.get(4));
        assertThat(today)
                .extracting(queued -> queued.why().getFirst().code())
                .containsExactly(
                        "casework.why.promise-broken",
                        "casework.why.promise-due",
                        "casework.why.overdue",
                        "casework.why.overdue",
                        "casework.why.due");
        assertThat(desk.as(collector, () -> cases.todayCount(collector))).isEqualTo(5);
    }

    @Test
    void handsOutAnUnheldCaseAndKeepsItInHandUntilSomethingIsLogged() {
        desk.place(bank, 2);
        UserId collector = desk.member(bank, Role.COLLECTOR);
        CaseId first = next(collector);

        assertThat(next(collector)).isEqualTo(first);
        assertThat(desk.card(first).holder()).isEqualTo(collector);
        assertThat(facts.about(first)).last().isInstanceOf(CaseAssigned.class);
        follow(first, "NO_ANSWER", null);
        assertThat(next(collector)).isNotEqualTo(first);
    }

    @Test
    void comesBackToACaseWhoseHandOutLapsed() {
        desk.place(bank, 1);
        UserId collector = desk.member(bank, Role.COLLECTOR);
        CaseId only = next(collector);
        clock.advance(Duration.ofHours(1));

        assertThat(next(collector)).isEqualTo(only);
        follow(only, "PROMISED", null);
        assertThat(desk.as(collector, () -> cases.next(collector))).isEmpty();
    }

    @Test
    void stopsAtOnceWhenTheCreditorTakesTheBatchBack() {
        BatchId batch = desk.place(bank, 2);
        UserId collector = desk.member(bank, Role.COLLECTOR);
        CaseId inHand = next(collector);
        desk.system(() -> desk.portfolios.recall(batch, "term over"));

        assertThat(desk.cases(bank)).allSatisfy(card -> {
            assertThat(card.standing()).isEqualTo(Standing.STOPPED);
            assertThat(card.nextStep()).isNull();
            assertThat(facts.about(card.id())).last().isInstanceOf(CaseStopped.class);
        });
        assertThat(desk.as(collector, () -> cases.next(collector))).isEmpty();
        assertThat(desk.as(collector, () -> cases.todayCount(collector))).isZero();
        assertThat(desk.system(() -> cases.follow(inHand, "PROMISED", null)).action())
                .isEqualTo("NONE");
        assertThat(desk.card(inHand).sopState()).isEqualTo("STOPPED");
    }

    @Test
    void keepsWorkingWhileAnotherBatchOfTheDebtorRemains() {
        AccountId kept = desk.account(bank, 7, "K1");
        BatchId recalled =
                desk.place(bank, List.of(Samples.row(2, "K2", Samples.debtor(7), java.time.LocalDate.of(2026, 6, 1))));
        desk.system(() -> desk.portfolios.recall(recalled, "term over"));

        CaseCard card = desk.card(desk.caseOf(kept));
        assertThat(card.standing()).isEqualTo(Standing.OPEN);
        assertThat(card.accounts()).containsExactly(kept);
    }

    @Test
    void closesWhenTheLastAccountIsSettledAndOpensAFreshCaseForALaterDebt() {
        AccountId first = desk.account(bank, 3, "S1");
        AccountId second = desk.account(bank, 3, "S2");
        CaseId id = desk.caseOf(first);

        desk.payOff(first);
        assertThat(desk.card(id).standing()).isEqualTo(Standing.OPEN);
        desk.payOff(second);
        assertThat(desk.card(id).standing()).isEqualTo(Standing.CLOSED);
        assertThat(desk.card(id).closedAt()).isEqualTo(clock.instant());
        assertThat(facts.about(id)).hasAtLeastOneElementOfType(CaseClosed.class);
        assertThat(desk.caseOf(desk.account(bank, 3, "S3"))).isNotEqualTo(id);
    }

    @Test
    void takesACaseUpAgainWhenTheSettlingPaymentIsTakenBack() {
        AccountId account = desk.account(bank, 4, "R1");
        CaseId id = desk.caseOf(account);
        desk.payOff(account);
        desk.system(
                () -> desk.payments.reverse(desk.payments.of(account).getFirst().id(), "bounced"));

        assertThat(desk.card(id).standing()).isEqualTo(Standing.OPEN);
        assertThat(desk.card(id).closedAt()).isNull();
        assertThat(desk.card(id).nextStep())
                .isEqualTo(new CaseCard.NextStep("CALL_MOBILE", SettableClock.at("2026-07-16T08:00")));
    }

    @Test
    void pausesAndGoesOnWithoutLosingItsPlace() {
        CaseId id = oneCase();
        follow(id, "NEGOTIATING", null);
        desk.system(() -> cases.hold(id, "illness in the family"));
        assertThat(desk.card(id).standing()).isEqualTo(Standing.HELD);
        desk.system(() -> cases.resume(id, "agreed"));

        assertThat(desk.card(id).standing()).isEqualTo(Standing.OPEN);
        assertThat(desk.card(id).sopState()).isEqualTo("NEGOTIATING");
        assertThat(facts.about(id))
                .hasAtLeastOneElementOfType(CaseHeld.class)
                .hasAtLeastOneElementOfType(CaseResumed.class);
    }

    @Test
    void pausesByItselfOnADispute() {
        CaseId id = oneCase();
        follow(id, "DISPUTES", null);
        assertThat(desk.card(id).standing()).isEqualTo(Standing.HELD);
        desk.system(() -> cases.resume(id, "answered"));

        assertThat(desk.card(id).sopState()).isEqualTo("NEGOTIATING");
    }

    @Test
    void letsOnlyALeaderAssignAndOnlyToACollectorOfTheCreditor() {
        CaseId id = oneCase();
        UserId collector = desk.member(bank, Role.COLLECTOR);
        UserId leader = desk.member(bank, Role.LEADER);
        UserId stranger = desk.member(desk.bank(), Role.COLLECTOR);

        assertThatThrownBy(() -> assign(collector, id, collector)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> assign(leader, id, stranger)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> assign(leader, id, leader)).isInstanceOf(IllegalArgumentException.class);
        assign(leader, id, collector);
        assertThat(desk.card(id).holder()).isEqualTo(collector);
    }

    @Test
    void takesNotes() {
        CaseId id = oneCase();
        desk.system(() -> cases.note(id, "prefers mornings"));

        assertThat(facts.about(id))
                .last()
                .isInstanceOfSatisfying(
                        NoteTaken.class, note -> assertThat(note.text()).isEqualTo("prefers mornings"));
    }

    @Test
    void countsForLeadersWhatLiesUntouchedAndOverdue() {
        desk.place(bank, 3);
        follow(desk.cases(bank).getFirst().id(), "NO_ANSWER", null);
        clock.set("2026-07-15T14:00");
        UserId leader = desk.member(bank, Role.LEADER);

        assertThat(desk.as(leader, caseload::counts))
                .containsExactlyInAnyOrder(
                        new Caseload.Count(Standing.OPEN, "NEW", null, 2, 2, 0),
                        new Caseload.Count(Standing.OPEN, "SCREENING", null, 1, 0, 1));
        assertThat(desk.as(leader, () -> caseload.untouched(10, 0))).hasSize(2);
        assertThat(desk.as(leader, () -> caseload.overdue(10, 0))).hasSize(1);
    }

    @Test
    void hidesOtherCreditorsCasesFromAHostileSession() {
        CaseId id = oneCase();
        desk.system(() -> cases.note(id, "secret"));
        Actor hostile = new Actor(null, "hostile", Set.of(), new CreditorScope.Only(Set.of(desk.bank())));

        desk.acting.as(
                hostile,
                () -> transactions.executeWithoutResult(_ -> {
                    for (String table : List.of("case_file", "case_account", "step", "note")) {
                        assertThat(jdbc.sql("select count(*) from casework." + table)
                                        .query(Integer.class)
                                        .single())
                                .as(table)
                                .isZero();
                    }
                    assertThat(jdbc.sql("update casework.case_file set priority = 0")
                                    .update())
                            .isZero();
                    assertThat(jdbc.sql("delete from casework.case_account").update())
                            .isZero();
                }));
        assertThatThrownBy(() -> desk.acting.as(
                        hostile,
                        () -> transactions.executeWithoutResult(_ ->
                                jdbc.sql("""
                        insert into casework.note (id, case_id, creditor_id, at, author, text)
                        values (gen_random_uuid(), ?, ?, now(), 'x', 'x')""").params(id.value(), bank.value()).update())))
                .hasStackTraceContaining("row-level security");
    }

    private CaseId oneCase() {
        desk.place(bank, 1);
        return desk.cases(bank).getFirst().id();
    }

    private CaseId next(UserId collector) {
        return desk.as(collector, () -> cases.next(collector)).orElseThrow();
    }

    private void follow(CaseId id, String outcome, String until) {
        desk.system(() -> cases.follow(id, outcome, until == null ? null : SettableClock.at(until)));
    }

    private void assign(UserId by, CaseId id, UserId to) {
        desk.as(by, () -> {
            cases.assign(List.of(id), to, "balance");
            return true;
        });
    }
}
