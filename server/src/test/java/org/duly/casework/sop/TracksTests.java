package org.duly.casework.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.duly.SettableClock;
import org.duly.casework.sop.Position.Pending;
import org.duly.contact.ResultCode;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.WorkingDays;
import org.duly.party.Parties.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every branch of every track, to the minute. Friday 2026-11-13 at 10:00, unless a test says otherwise. */
class TracksTests {

    private static final Reach BOTH = new Reach(1, 1, 2, 4);
    private static final Reach NOBODY = new Reach(0, 0, 0, 4);
    private static final Instant FRIDAY = SettableClock.at("2026-11-13T10:00");

    private final Procedure procedure = Playbooks.standard();
    private final WorkingDays calendar = WorkingDays.china();

    @Test
    void knowsEveryOutcomeACollectorMayLog() {
        assertThat(procedure.outcomes())
                .containsAll(Arrays.stream(ResultCode.values()).map(Enum::name).toList());
    }

    @ParameterizedTest(name = "{0} + {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                // disputed: paused until answered
                "NEGOTIATING, DISPUTES, -, DISPUTED, ANSWER_DISPUTE, 2026-11-18T16:00, 2026-11-18T18:00",
                "DISPUTED, DISPUTE_ANSWERED, -, NEGOTIATING, CALL_MOBILE, 2026-11-16T09:30, 2026-11-17T09:00",
                "DISPUTED, RESUMED, -, NEGOTIATING, CALL_MOBILE, 2026-11-16T09:30, 2026-11-17T09:00",
                "DISPUTED, SUSPECTED_FRAUD, -, FRAUD_SUSPECTED, EXAMINE_FRAUD, 2026-11-20T17:00, 2026-11-21T09:00",
                "DISPUTED, DECEASED, -, DEATH_REPORTED, VERIFY_DEATH, 2026-11-20T16:00, 2026-11-21T09:00",
                // hardship: a path of his own
                "NEGOTIATING, HARDSHIP, -, HARDSHIP, TALK_HARDSHIP, 2026-11-18T10:00, 2026-11-19T09:00",
                "HARDSHIP, NO_ANSWER, -, HARDSHIP, TALK_HARDSHIP, 2026-11-18T10:00, 2026-11-19T09:00",
                "HARDSHIP, REFUSED_TO_PAY, -, HARDSHIP, TALK_HARDSHIP, 2026-11-18T10:00, 2026-11-19T09:00",
                "HARDSHIP, PROMISE_BROKEN, -, HARDSHIP, TALK_HARDSHIP, 2026-11-18T10:00, 2026-11-19T09:00",
                "HARDSHIP, RELIEF_GRANTED, -, RELIEF, REVIEW_RELIEF, 2026-12-13T10:00, 2026-12-14T09:00",
                "RELIEF, RELIEF_REVIEWED, -, HARDSHIP, TALK_HARDSHIP, 2026-11-16T10:00, 2026-11-17T09:00",
                "RELIEF, HARDSHIP_OVER, -, NEGOTIATING, CALL_MOBILE, 2026-11-16T09:30, 2026-11-17T09:00",
                "RELIEF, DISPUTES, -, DISPUTED, ANSWER_DISPUTE, 2026-11-18T16:00, 2026-11-18T18:00",
                "HARDSHIP, HARDSHIP_OVER, -, NEGOTIATING, CALL_MOBILE, 2026-11-16T09:30, 2026-11-17T09:00",
                "HARDSHIP, PLAN_AGREED, 2026-12-10T10:00, PLAN_RUNNING, FOLLOW_PLAN, 2026-12-10T10:00, 2026-12-11T09:00",
                // fraud: the victim is not chased
                "SCREENING, SUSPECTED_FRAUD, -, FRAUD_SUSPECTED, EXAMINE_FRAUD, 2026-11-20T17:00, 2026-11-21T09:00",
                "FRAUD_SUSPECTED, FRAUD_CONFIRMED, -, FRAUD_CONFIRMED, GIVE_BACK, 2026-11-16T17:00, 2026-11-17T09:00",
                "FRAUD_SUSPECTED, FRAUD_REFUTED, -, NEGOTIATING, CALL_MOBILE, 2026-11-16T09:30, 2026-11-17T09:00",
                "FRAUD_CONFIRMED, GIVEN_BACK, -, RETURNED, NONE, -, -",
                // deceased: respect, then the estate
                "SCREENING, DECEASED, -, DEATH_REPORTED, VERIFY_DEATH, 2026-11-20T16:00, 2026-11-21T09:00",
                "DEATH_REPORTED, DEATH_CONFIRMED, -, ESTATE, CONDOLE_AND_ENQUIRE, 2026-11-27T10:00, 2026-11-28T09:00",
                "DEATH_REPORTED, DEATH_REFUTED, -, SCREENING, CALL_MOBILE, 2026-11-16T09:30, 2026-11-17T09:00",
                "ESTATE, ESTATE_ANSWERED, -, ESTATE, CONDOLE_AND_ENQUIRE, 2026-12-13T10:00, 2026-12-14T09:00",
                "ESTATE, GIVEN_BACK, -, RETURNED, NONE, -, -",
                // plan running
                "NEGOTIATING, PLAN_AGREED, -, PLAN_RUNNING, FOLLOW_PLAN, 2026-12-11T10:00, 2026-12-12T09:00",
                "NEGOTIATING, PLAN_AGREED, 2026-12-30T10:00, PLAN_RUNNING, FOLLOW_PLAN, 2026-12-18T10:00, 2026-12-19T09:00",
                "PLAN_RUNNING, INSTALMENT_PAID, 2026-12-15T10:00, PLAN_RUNNING, FOLLOW_PLAN, 2026-12-15T10:00, 2026-12-16T09:00",
                "PLAN_RUNNING, INSTALMENT_MISSED, -, PLAN_AT_RISK, CALL_MOBILE, 2026-11-16T08:00, 2026-11-17T09:00",
                "PLAN_RUNNING, PROMISE_BROKEN, -, PLAN_AT_RISK, CALL_MOBILE, 2026-11-16T08:00, 2026-11-17T09:00",
                "PLAN_RUNNING, REFUSED_TO_PAY, -, PLAN_AT_RISK, CALL_MOBILE, 2026-11-16T09:30, 2026-11-17T09:00",
                "PLAN_AT_RISK, INSTALMENT_PAID, -, PLAN_RUNNING, FOLLOW_PLAN, 2026-12-11T10:00, 2026-12-12T09:00",
                "PLAN_AT_RISK, NO_ANSWER, -, PLAN_AT_RISK, CALL_LANDLINE, 2026-11-13T13:00, 2026-11-14T09:00",
                "PLAN_AT_RISK, PLAN_ENDED, -, NEGOTIATING, CALL_MOBILE, 2026-11-16T09:30, 2026-11-17T09:00",
                "PLAN_RUNNING, PLAN_ENDED, -, NEGOTIATING, CALL_MOBILE, 2026-11-16T09:30, 2026-11-17T09:00",
                // legal
                "REFUSED, LEGAL_PROPOSED, -, LEGAL_REVIEW, REVIEW_LEGAL, 2026-11-20T16:00, 2026-11-21T09:00",
                "LEGAL_REVIEW, NO_ANSWER, -, LEGAL_REVIEW, REVIEW_LEGAL, 2026-11-18T16:00, 2026-11-19T09:00",
                "LEGAL_REVIEW, LEGAL_DECLINED, -, NEGOTIATING, CALL_MOBILE, 2026-11-16T09:30, 2026-11-17T09:00",
                "LEGAL_REVIEW, LEGAL_APPROVED, -, LEGAL, FOLLOW_COURT, 2026-11-27T10:00, 2026-11-28T09:00",
                "LEGAL, COURT_ANSWERED, -, LEGAL, FOLLOW_COURT, 2026-12-13T10:00, 2026-12-14T09:00",
                "LEGAL, LEGAL_ENDED, -, NEGOTIATING, CALL_MOBILE, 2026-11-16T09:30, 2026-11-17T09:00",
                "LEGAL, PLAN_AGREED, -, PLAN_RUNNING, FOLLOW_PLAN, 2026-12-11T10:00, 2026-12-12T09:00",
                "LEGAL, GIVEN_BACK, -, RETURNED, NONE, -, -",
                // somebody else answered: a neutral message, grade 1 and grade 2
                "SCREENING, MESSAGE_LEFT, -, MESSAGE_LEFT, CALL_MOBILE, 2026-11-15T10:00, 2026-11-16T09:00",
                "SCREENING, MESSAGE_LEFT_UNLIKELY, -, MESSAGE_LEFT, CALL_MOBILE, 2026-11-16T18:30, 2026-11-17T09:00",
                "SCREENING, MESSAGE_LEFT, 2026-12-01T10:00, MESSAGE_LEFT, CALL_MOBILE, 2026-11-20T10:00, 2026-11-21T09:00",
                // promise and funds
                "NEGOTIATING, PROMISED, -, PROMISED, FOLLOW_PROMISE, 2026-11-15T17:00, 2026-11-16T09:00",
                "PROMISED, PROMISE_BROKEN, -, PROMISE_BROKEN, CALL_MOBILE, 2026-11-16T08:00, 2026-11-17T09:00",
                "NEGOTIATING, RAISING_FUNDS, -, RAISING_FUNDS, CALL_MOBILE, 2026-11-15T10:00, 2026-11-16T09:00",
                "NEGOTIATING, RAISING_FUNDS, 2026-12-01T10:00, RAISING_FUNDS, CALL_MOBILE, 2026-11-20T10:00, 2026-11-21T09:00",
                "NEGOTIATING, SETTLED, -, CLOSED, NONE, -, -",
                "PLAN_RUNNING, RECALLED, -, STOPPED, NONE, -, -",
                "LEGAL, SETTLED, -, CLOSED, NONE, -, -"
            })
    void takesEachBranchToTheMinute(
            String from, String outcome, String until, String to, String action, String due, String escalates) {
        Moved moved = after(at(from, BOTH), outcome, until);

        assertThat(moved.state().id()).isEqualTo(to);
        assertThat(moved.action()).isEqualTo(action);
        assertThat(local(moved.due())).isEqualTo(due);
        assertThat(local(moved.escalates())).isEqualTo(escalates);
    }

    @ParameterizedTest(name = "{0} + {1}")
    @CsvSource({
        "SCREENING, EMPTY_NUMBER, LOST, TRACE, 2026-11-17T10:00",
        "SCREENING, WRONG_PERSON, LOST, TRACE, 2026-11-17T10:00",
        "NEGOTIATING, NEGOTIATING, LOST, TRACE, 2026-11-17T10:00",
        "LOST, TRACED_IN_VAIN, LOST, TRACE, 2026-11-23T10:00",
        "LOST, VISIT_ORDERED, VISIT_ORDERED, VISIT, 2026-11-20T10:00",
        "VISIT_ORDERED, NOT_MET_ON_VISIT, LOST, TRACE, 2026-11-17T10:00",
        "LOST, LEGAL_PROPOSED, LEGAL_REVIEW, REVIEW_LEGAL, 2026-11-20T16:00"
    })
    void goesTheWayOfTheLostWhereNoTelephoneIsLeft(String from, String outcome, String to, String action, String due) {
        Moved moved = after(at(from, NOBODY), outcome, null);

        assertThat(moved.state().id()).isEqualTo(to);
        assertThat(moved.action()).isEqualTo(action);
        assertThat(local(moved.due())).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"VISIT_ORDERED, NOT_MET_ON_VISIT, SCREENING", "LOST, POINT_ADDED, SCREENING"})
    void isNotLostWhileATelephoneIsLeft(String from, String outcome, String to) {
        assertThat(after(at(from, BOTH), outcome, null).state().id()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "SCREENING, SUSPECTED_FRAUD, 'INFORM_CREDITOR 2026-11-16T17:00, GATHER_EVIDENCE 2026-11-18T17:00, POLICE_REPORT_FORM 2026-11-20T17:00'",
        "SCREENING, DECEASED, 'STOP_CONTACTS 2026-11-13T14:00, INFORM_CREDITOR 2026-11-16T17:00'",
        "NEGOTIATING, HARDSHIP, 'GATHER_HARDSHIP_PROOF 2026-11-20T17:00'",
        "REFUSED, LEGAL_PROPOSED, 'CHECK_LIMITATION 2026-11-17T17:00'",
        "HARDSHIP, NO_ANSWER, ''"
    })
    void beginsTheWorkOfAStateWhenItIsEntered(String from, String outcome, String tasks) {
        assertThat(tasks(after(at(from, BOTH), outcome, null))).isEqualTo(tasks);
    }

    @Test
    void tracesAndAsksCounselWhenContactIsLost() {
        assertThat(tasks(after(at("SCREENING", NOBODY), "EMPTY_NUMBER", null)))
                .isEqualTo("TRACE 2026-11-17T17:00, ASK_COUNSEL_FOR_REGISTER 2026-11-20T17:00");
        assertThat(tasks(after(at("LOST", NOBODY), "TRACED_IN_VAIN", null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DISPUTED, PROMISE_BROKEN",
        "DISPUTED, NEGOTIATING",
        "FRAUD_SUSPECTED, PROMISE_BROKEN",
        "FRAUD_SUSPECTED, NO_ANSWER",
        "DEATH_REPORTED, PROMISE_BROKEN",
        "ESTATE, POINT_ADDED",
        "RELIEF, NO_ANSWER",
        "LEGAL, PROMISED"
    })
    void keepsAPauseAndItsDeadlineWhateverElseHappens(String state, String outcome) {
        Instant due = SettableClock.at("2026-11-17T16:00");
        Position position = new Position(state, 2, null, BOTH, new Pending("HOUSE_WORK", FRIDAY, due));

        assertThat(procedure.after(position, outcome, null, FRIDAY, calendar)).satisfies(moved -> {
            assertThat(moved.state().id()).isEqualTo(state);
            assertThat(moved.action()).isEqualTo("HOUSE_WORK");
            assertThat(moved.due()).isEqualTo(due);
            assertThat(moved.tasks()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"NEW, FRAUD_CONFIRMED", "SCREENING, VISIT_ORDERED", "ESTATE, PLAN_AGREED", "CLOSED, GIVEN_BACK"})
    void refusesADecisionWhereItHasNoPlace(String state, String outcome) {
        assertThat(procedure.answers(state, outcome)).isFalse();
        assertThatThrownBy(() -> after(at(state, BOTH), outcome, null)).hasMessageContaining(outcome);
    }

    @Test
    void offersTheDecisionsOfAStateAndNoOthers() {
        assertThat(decisions("FRAUD_SUSPECTED")).containsExactly("DECEASED", "FRAUD_CONFIRMED", "FRAUD_REFUTED");
        assertThat(decisions("LOST"))
                .containsExactly(
                        "DISPUTES",
                        "HARDSHIP",
                        "SUSPECTED_FRAUD",
                        "DECEASED",
                        "TRACED_IN_VAIN",
                        "VISIT_ORDERED",
                        "LEGAL_PROPOSED",
                        "GIVEN_BACK");
        assertThat(decisions("CLOSED")).isEmpty();
    }

    @Test
    void answersForAnOlderVersionWhatThatOneDidNotKnow() {
        Versions versions = Playbooks.versions();

        assertThat(versions.answering("2026-1", "DECEASED").version()).isEqualTo("2026-2");
        assertThat(versions.answering("2026-1", "NO_ANSWER").version()).isEqualTo("2026-1");
        assertThat(versions.inForce(java.time.LocalDate.parse("2026-10-31")).version())
                .isEqualTo("2026-1");
        assertThat(versions.inForce(java.time.LocalDate.parse("2026-11-01")).version())
                .isEqualTo("2026-2");
    }

    @Test
    void takesACaseOverWithItsStepAsItStands() {
        Instant due = SettableClock.at("2026-11-17T16:00");
        Position position = new Position("PROMISED", 1, due, BOTH, new Pending("FOLLOW_PROMISE", FRIDAY, due));

        assertThat(procedure.adopt(position, "PROMISED", FRIDAY, calendar)).satisfies(moved -> {
            assertThat(moved.due()).isEqualTo(due);
            assertThat(moved.until()).isEqualTo(due);
            assertThat(moved.tries()).isEqualTo(1);
        });
        assertThat(procedure.adopt(position, "DISPUTED", FRIDAY, calendar)).satisfies(moved -> {
            assertThat(moved.action()).isEqualTo("ANSWER_DISPUTE");
            assertThat(local(moved.due())).isEqualTo("2026-11-18T16:00");
        });
    }

    private List<String> decisions(String state) {
        return procedure.decisions(state).stream()
                .map(Procedure.Decision::outcome)
                .toList();
    }

    private Moved after(Position position, String outcome, String until) {
        return procedure.after(position, outcome, until == null ? null : SettableClock.at(until), FRIDAY, calendar);
    }

    private static Position at(String state, Reach reach) {
        return new Position(state, 0, null, reach);
    }

    private static String tasks(Moved moved) {
        return moved.tasks().stream()
                .map(task -> task.code() + " " + local(task.due()))
                .collect(Collectors.joining(", "));
    }

    private static String local(Instant instant) {
        return instant == null
                ? null
                : LocalDateTime.ofInstant(instant, BusinessClock.ZONE).toString();
    }
}
