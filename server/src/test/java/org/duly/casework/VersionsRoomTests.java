package org.duly.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.casework.Procedures.Answer;
import org.duly.casework.Procedures.Count;
import org.duly.casework.Procedures.Migration;
import org.duly.casework.Procedures.Preview;
import org.duly.casework.law.GateLaw;
import org.duly.casework.sop.Action;
import org.duly.identity.Role;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A case keeps the version it began in until two people migrate it, or until something happens that protects it. */
@DulyTest
@Import(Desk.class)
class VersionsRoomTests {

    @Autowired
    Desk desk;

    @Autowired
    Cases cases;

    @Autowired
    CaseProcedure procedure;

    @Autowired
    Procedures procedures;

    @Autowired
    GateLaw law;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private CreditorId bank;
    private List<CaseId> ids;

    @BeforeEach
    void placeBeforeTheNewVersion() {
        clock.set("2026-10-29T10:00");
        bank = desk.bank();
        desk.place(bank, 4);
        ids = desk.cases(bank).stream().map(CaseCard::id).toList();
        clock.set("2026-11-10T10:00");
    }

    @Test
    void keepsTheVersionACaseBeganIn() {
        follow(ids.get(0), "NO_ANSWER");

        assertThat(desk.card(ids.get(0)).sopVersion()).isEqualTo("2026-1");
        desk.account(bank, 77, "LATE-" + bank);
        assertThat(desk.cases(bank)).extracting(CaseCard::sopVersion).contains("2026-2");
    }

    @Test
    void goesOnInTheLaterVersionWhereTheOldOneHasNoAnswerForAPerson() {
        follow(ids.get(0), "DECEASED");

        assertThat(desk.card(ids.get(0))).satisfies(card -> {
            assertThat(card.sopVersion()).isEqualTo("2026-2");
            assertThat(card.sopState()).isEqualTo("DEATH_REPORTED");
            assertThat(card.standing()).isEqualTo(CaseCard.Standing.HELD);
        });
    }

    @Test
    void showsTheCountsBeforeAndAfterAndMovesOnlyWhenAnotherLeaderAgrees() {
        follow(ids.get(0), "NO_ANSWER");
        follow(ids.get(1), "DECEASED");
        CaseCard.NextStep stood = desk.card(ids.get(0)).nextStep();
        UserId asks = desk.member(bank, Role.LEADER);
        UserId agrees = desk.member(bank, Role.LEADER);

        assertThat(as(asks, () -> procedures.preview("2026-1", "2026-2")).lines())
                .containsExactlyInAnyOrder(
                        new Preview.Line("NEW", "NEW", 2, 0, 2),
                        new Preview.Line("SCREENING", "SCREENING", 1, 0, 1),
                        new Preview.Line("DEATH_REPORTED", null, 0, 1, 1));
        decline();
        assertThat(as(asks, () -> procedures.propose("2026-1", "2026-2", "new tracks")))
                .isEqualTo(new Answer.Done(0));
        assertThat(as(asks, () -> procedures.propose("2026-1", "2026-2", "again")))
                .isEqualTo(new Answer.Refused("already-asked"));
        Migration asked = as(asks, procedures::migrations).getFirst();
        assertThat(as(asks, () -> procedures.decide(asked.id(), true))).isEqualTo(new Answer.Refused("same-person"));
        assertThat(desk.card(ids.get(0)).sopVersion()).isEqualTo("2026-1");

        assertThat(as(agrees, () -> procedures.decide(asked.id(), true))).isEqualTo(new Answer.Done(3));
        assertThat(desk.cases(bank)).extracting(CaseCard::sopVersion).containsOnly("2026-2");
        assertThat(desk.card(ids.get(0)).nextStep()).isEqualTo(stood);
        assertThat(as(agrees, () -> procedure.way(ids.get(0))))
                .extracting(CaseProcedure.Step::outcome)
                .containsExactly("PLACED", "NO_ANSWER", "MIGRATED");
        assertThat(as(agrees, () -> procedures.preview("2026-1", "2026-2")).cases())
                .isZero();
        assertThat(as(agrees, () -> procedures.decide(asked.id(), true)))
                .isEqualTo(new Answer.Refused("already-decided"));
        assertThat(journalled("casework.migrate", asked)).isEqualTo(1);
    }

    @Test
    void refusesAMigrationBackwardsWithoutReasonOrByACollector() {
        UserId leader = desk.member(bank, Role.LEADER);
        UserId collector = desk.member(bank, Role.COLLECTOR);

        assertThat(as(leader, () -> procedures.propose("2026-2", "2026-1", "back")))
                .isEqualTo(new Answer.Refused("not-later"));
        assertThat(as(leader, () -> procedures.propose("2026-1", "2026-2", " ")))
                .isEqualTo(new Answer.Refused("no-reason"));
        assertThatThrownBy(() -> as(collector, () -> procedures.propose("2026-1", "2026-2", "please")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void countsWhatIsLateAndShowsItToTheLeaderADayLater() {
        follow(ids.get(0), "DISPUTES");
        follow(ids.get(1), "NO_ANSWER");
        UserId leader = desk.member(bank, Role.LEADER);
        clock.set("2026-11-10T13:01");
        assertThat(count(leader, "SCREENING")).isEqualTo(new Count("SCREENING", 1, 1, 0));
        clock.set("2026-11-11T09:01");
        assertThat(count(leader, "SCREENING")).isEqualTo(new Count("SCREENING", 1, 1, 1));
        clock.set("2026-11-13T16:01");
        assertThat(count(leader, "DISPUTED")).isEqualTo(new Count("DISPUTED", 1, 1, 0));
        clock.set("2026-11-14T09:01");
        assertThat(count(leader, "DISPUTED")).isEqualTo(new Count("DISPUTED", 1, 1, 1));
        assertThat(as(leader, () -> procedures.escalated(10, 0)))
                .extracting(CaseCard::id)
                .contains(ids.get(0), ids.get(1));
        assertThat(as(
                                leader,
                                () -> cases.find(
                                        new Cases.Filter(null, "DISPUTED", null, false, bank, Cases.Late.ESCALATED),
                                        10,
                                        0))
                        .total())
                .isEqualTo(1);
        assertThat(as(
                                leader,
                                () -> cases.find(
                                        new Cases.Filter(null, "DISPUTED", null, false, bank, Cases.Late.OVERDUE),
                                        10,
                                        0))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void putsTheWorkOfAPausedCaseOnTheListAndHandsItToNobodyForCalling() {
        UserId collector = desk.member(bank, Role.COLLECTOR);
        desk.system(() -> cases.assign(ids.subList(0, 1), collector, "test"));
        follow(ids.get(0), "DISPUTES");

        assertThat(desk.as(collector, () -> cases.today(collector, 10, 0)))
                .singleElement()
                .satisfies(line -> assertThat(line.card().nextStep().action()).isEqualTo("ANSWER_DISPUTE"));
        assertThat(desk.as(collector, () -> cases.todayCount(collector))).isEqualTo(1);
        assertThat(desk.as(collector, () -> cases.next(collector))).isNotEqualTo(ids.get(0));
        desk.system(() -> cases.hold(ids.get(1), "by hand"));
        desk.system(() -> cases.assign(ids.subList(1, 2), collector, "test"));
        assertThat(desk.as(collector, () -> cases.today(collector, 10, 0)))
                .extracting(line -> line.card().id())
                .doesNotContain(ids.get(1));
    }

    @Test
    void asksTheGateWhatNoLawCouldAllow() {
        assertThat(law.forbids(new Action.Contact(
                        Action.Reaches.CONTACT_PERSON, Action.Way.CALL, Action.Purpose.RELAY_MESSAGE)))
                .isEmpty();
        assertThat(law.forbids(
                        new Action.Contact(Action.Reaches.CONTACT_PERSON, Action.Way.VISIT, Action.Purpose.COLLECTION)))
                .hasValueSatisfying(rule -> assertThat(rule).contains("cn-"));
    }

    private void decline() {
        UserId other = desk.member(bank, Role.LEADER);
        as(other, procedures::migrations).stream()
                .filter(each -> each.state() == Migration.State.PROPOSED)
                .forEach(each -> as(other, () -> procedures.decide(each.id(), false)));
    }

    private Count count(UserId reader, String state) {
        return as(reader, () -> procedures.counts("2026-1")).stream()
                .filter(count -> count.state().equals(state))
                .findFirst()
                .orElseThrow();
    }

    private int journalled(String act, Migration migration) {
        return jdbc.sql("select count(*) from audit.entry where act = ? and subject = ?")
                .params(act, migration.id().toString())
                .query(Integer.class)
                .single();
    }

    private void follow(CaseId id, String outcome) {
        desk.system(() -> cases.follow(id, outcome, null));
    }

    private <T> T as(UserId user, Supplier<T> work) {
        return desk.as(user, () -> transactions.execute(_ -> work.get()));
    }
}
