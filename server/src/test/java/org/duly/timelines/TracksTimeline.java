package org.duly.timelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.CaseProcedure;
import org.duly.casework.CaseProcedure.Decided;
import org.duly.casework.Cases;
import org.duly.casework.Screening.Trial;
import org.duly.contact.Channel;
import org.duly.contact.Contacts;
import org.duly.contact.Contacts.Answer;
import org.duly.contact.Contacts.Factor;
import org.duly.contact.Contacts.Outcome;
import org.duly.contact.ResultCode;
import org.duly.kernel.AttemptId;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.Fact;
import org.duly.party.DebtorCard;
import org.duly.party.LawfulSource;
import org.duly.party.Parties;
import org.duly.party.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One case on each track of the procedure, with exactly the facts each day brings. */
@DulyTest
class TracksTimeline {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Contacts contacts;

    @Autowired
    Cases cases;

    @Autowired
    CaseProcedure procedure;

    @Autowired
    Parties parties;

    @Autowired
    FactRecorder facts;

    @Autowired
    SettableClock clock;

    private Workplace workplace;
    private CaseId caseId;
    private int heard;

    /** Monday 9 November 2026: two numbers of his own, and a friend's of which nobody knows where it came from. */
    @BeforeEach
    void placeACase() {
        clock.set("2026-11-09T09:00");
        workplace = Workplace.open(beans);
        caseId = workplace.place(
                Workplace.point(Relation.SELF, LawfulSource.CONTRACT),
                Workplace.point(Relation.FRIEND, LawfulSource.UNKNOWN));
        expect("CaseOpened", "CaseAssigned");
        clock.set("2026-11-09T10:00");
    }

    @Test
    void losesContactOnlyWhenEveryLawfulTelephoneIsDeadAndListsTheProof() {
        assertThat(procedure(() -> procedure.screening(caseId)))
                .satisfies(screening -> assertThat(screening.lawful()).isEqualTo(2))
                .satisfies(screening -> assertThat(screening.untried()).isEqualTo(2));
        call(0, ResultCode.EMPTY_NUMBER);
        expect("ContactReserved", "ContactLogged", "CaseMoved");
        stands("SCREENING", "CALL_MOBILE", "2026-11-09T11:00");
        assertThat(procedure(() -> procedure.proof(caseId))).isEmpty();

        clock.set("2026-11-09T11:00");
        call(1, ResultCode.WRONG_PERSON);
        expect("ContactReserved", "ContactLogged", "CaseMoved");
        stands("LOST", "TRACE", "2026-11-11T10:00");
        assertThat(procedure(() -> procedure.proof(caseId)))
                .hasValueSatisfying(proof -> assertThat(proof.lines())
                        .extracting(
                                CaseProcedure.LostProof.Line::trial,
                                CaseProcedure.LostProof.Line::outcome,
                                line -> local(line.at()))
                        .containsExactly(
                                tuple(Trial.DEAD, "EMPTY_NUMBER", "2026-11-09T10:00"),
                                tuple(Trial.DEAD, "WRONG_PERSON", "2026-11-09T11:00"),
                                tuple(Trial.UNLAWFUL, null, null)));
        assertThat(procedure(() -> procedure.proof(caseId))
                        .orElseThrow()
                        .lines()
                        .getLast()
                        .ground())
                .contains("cn-");
        assertThat(tasks()).containsExactly("TRACE 2026-11-11T17:00", "ASK_COUNSEL_FOR_REGISTER 2026-11-16T17:00");

        // a collector may not send anybody out; a leader may
        clock.set("2026-11-11T09:00");
        assertThat(decideAsCollector("VISIT_ORDERED")).isEqualTo(new Decided.NotDone("leader-only"));
        expect();
        decide("VISIT_ORDERED", null);
        expect("NoteTaken", "CaseMoved");
        stands("VISIT_ORDERED", "VISIT", "2026-11-18T10:00");
        clock.set("2026-11-18T15:00");
        decide("NOT_MET_ON_VISIT", null);
        expect("NoteTaken", "CaseMoved");
        stands("LOST", "TRACE", "2026-11-20T10:00");

        // tracing finds a number of his own: he is called again at once
        clock.set("2026-11-19T10:00");
        workplace.inTransaction(() -> parties.addPoint(
                cases.card(caseId).debtor(), Workplace.point(Relation.SELF, LawfulSource.PUBLIC_LAWFUL)));
        workplace.asSystem(() -> cases.follow(caseId, "POINT_ADDED", null));
        expect("CaseMoved");
        stands("SCREENING", "CALL_MOBILE", "2026-11-20T18:00");
    }

    @Test
    void leavesTheVictimOfAFraudAlone() {
        call(0, ResultCode.SUSPECTED_FRAUD);
        expect("ContactReserved", "ContactLogged", "CaseMoved", "CaseHeld");
        stands("FRAUD_SUSPECTED", "EXAMINE_FRAUD", "2026-11-16T17:00");
        assertThat(card().standing()).isEqualTo(Standing.HELD);
        assertThat(tasks())
                .containsExactly(
                        "INFORM_CREDITOR 2026-11-10T17:00",
                        "GATHER_EVIDENCE 2026-11-12T17:00",
                        "POLICE_REPORT_FORM 2026-11-16T17:00");
        assertThat(ask(0)).isInstanceOf(Answer.Refused.class);
        expect("ContactRefused");
        workplace.asSystem(() -> cases.follow(caseId, "PROMISE_BROKEN", null));
        expect("CaseMoved");
        stands("FRAUD_SUSPECTED", "EXAMINE_FRAUD", "2026-11-16T17:00");
        workplace.asSystem(() -> {
            cases.resume(caseId, "by mistake");
            return true;
        });
        expect();
        assertThat(card().standing()).isEqualTo(Standing.HELD);
        assertThat(procedure(() -> procedure.resumable(caseId))).isFalse();

        clock.set("2026-11-10T15:00");
        CaseProcedure.Task first = procedure(() -> procedure.tasks(caseId)).getFirst();
        workplace.asCollector(() -> {
            procedure.done(caseId, first.id(), "by letter");
            return true;
        });
        assertThat(procedure(() -> procedure.tasks(caseId)))
                .filteredOn(task -> !task.open())
                .singleElement()
                .satisfies(task -> assertThat(task.note()).isEqualTo("by letter"));

        clock.set("2026-11-13T15:00");
        decide("FRAUD_CONFIRMED", null);
        expect("NoteTaken", "CaseMoved");
        stands("FRAUD_CONFIRMED", "GIVE_BACK", "2026-11-16T17:00");
        decide("GIVEN_BACK", null);
        expect("NoteTaken", "CaseMoved", "CaseStopped");
        assertThat(card().standing()).isEqualTo(Standing.STOPPED);
        assertThat(procedure(() -> procedure.decisions(caseId))).isEmpty();
    }

    @Test
    void goesOnWhereTheFraudIsRefuted() {
        call(0, ResultCode.SUSPECTED_FRAUD);
        expect("ContactReserved", "ContactLogged", "CaseMoved", "CaseHeld");
        clock.set("2026-11-12T15:00");
        decide("FRAUD_REFUTED", null);
        expect("NoteTaken", "CaseMoved", "CaseResumed");
        stands("NEGOTIATING", "CALL_MOBILE", "2026-11-13T09:30");
        assertThat(card().standing()).isEqualTo(Standing.OPEN);
    }

    @Test
    void treatsADeathWithRespectAndTurnsToTheEstate() {
        call(0, ResultCode.DECEASED);
        expect("ContactReserved", "ContactLogged", "CaseMoved", "CaseHeld");
        stands("DEATH_REPORTED", "VERIFY_DEATH", "2026-11-16T16:00");
        assertThat(situation()).isEqualTo(DebtorCard.Situation.DECEASED);
        assertThat(tasks()).containsExactly("STOP_CONTACTS 2026-11-09T14:00", "INFORM_CREDITOR 2026-11-10T17:00");

        clock.set("2026-11-12T11:00");
        decide("DEATH_CONFIRMED", null);
        expect("NoteTaken", "CaseMoved");
        stands("ESTATE", "CONDOLE_AND_ENQUIRE", "2026-11-26T10:00");
        clock.set("2026-11-26T11:00");
        decide("ESTATE_ANSWERED", null);
        expect("NoteTaken", "CaseMoved");
        stands("ESTATE", "CONDOLE_AND_ENQUIRE", "2026-12-26T10:00");
        decide("GIVEN_BACK", null);
        expect("NoteTaken", "CaseMoved", "CaseStopped");
    }

    @Test
    void takesADeathBackThatProvedUntrue() {
        call(0, ResultCode.DECEASED);
        expect("ContactReserved", "ContactLogged", "CaseMoved", "CaseHeld");
        clock.set("2026-11-10T11:00");
        decide("DEATH_REFUTED", null);
        expect("NoteTaken", "CaseMoved", "CaseResumed");
        stands("SCREENING", "CALL_MOBILE", "2026-11-11T09:30");
        assertThat(situation()).isEqualTo(DebtorCard.Situation.NORMAL);
    }

    @Test
    void givesHardshipAPathOfItsOwnToAPlanThatRuns() {
        proved(0, ResultCode.HARDSHIP);
        expect("ContactReserved", "ContactLogged", "RightPartyReached", "CaseMoved");
        stands("HARDSHIP", "TALK_HARDSHIP", "2026-11-12T10:00");
        assertThat(tasks()).containsExactly("GATHER_HARDSHIP_PROOF 2026-11-16T17:00");

        clock.set("2026-11-12T10:00");
        call(0, ResultCode.NO_ANSWER);
        expect("ContactReserved", "ContactLogged", "CaseMoved");
        stands("HARDSHIP", "TALK_HARDSHIP", "2026-11-17T10:00");

        decide("RELIEF_GRANTED", null);
        expect("NoteTaken", "CaseMoved", "CaseHeld");
        stands("RELIEF", "REVIEW_RELIEF", "2026-12-12T10:00");
        clock.set("2026-12-11T10:00");
        decide("RELIEF_REVIEWED", null);
        expect("NoteTaken", "CaseMoved", "CaseResumed");
        stands("HARDSHIP", "TALK_HARDSHIP", "2026-12-14T10:00");

        decide("PLAN_AGREED", SettableClock.at("2026-12-15T10:00"));
        expect("NoteTaken", "CaseMoved");
        stands("PLAN_RUNNING", "FOLLOW_PLAN", "2026-12-15T10:00");
        clock.set("2026-12-15T11:00");
        decide("INSTALMENT_MISSED", null);
        expect("NoteTaken", "CaseMoved");
        stands("PLAN_AT_RISK", "CALL_MOBILE", "2026-12-16T08:00");
        clock.set("2026-12-16T10:00");
        decide("PLAN_ENDED", null);
        expect("NoteTaken", "CaseMoved");
        stands("NEGOTIATING", "CALL_MOBILE", "2026-12-17T09:30");
    }

    @Test
    void answersADisputeBeforeAnythingElse() {
        proved(0, ResultCode.DISPUTES);
        expect("ContactReserved", "ContactLogged", "RightPartyReached", "CaseMoved", "CaseHeld");
        stands("DISPUTED", "ANSWER_DISPUTE", "2026-11-12T16:00");

        // the answer is late: it stands on the collector's list, two hours later before the leader as well
        clock.set("2026-11-12T16:01");
        assertThat(whyOnTheList()).contains("casework.why.overdue").doesNotContain("casework.why.escalated");
        clock.set("2026-11-12T18:01");
        assertThat(whyOnTheList()).contains("casework.why.overdue", "casework.why.escalated");

        decide("DISPUTE_ANSWERED", null);
        expect("NoteTaken", "CaseMoved", "CaseResumed");
        stands("NEGOTIATING", "CALL_MOBILE", "2026-11-13T09:30");
    }

    @Test
    void goesToCourtByALeadersDecisionOnly() {
        proved(0, ResultCode.REFUSED_TO_PAY);
        expect("ContactReserved", "ContactLogged", "RightPartyReached", "CaseMoved");
        stands("REFUSED", "NEGOTIATE", "2026-11-12T09:30");
        assertThat(decideAsCollector("LEGAL_PROPOSED")).isInstanceOf(Decided.Done.class);
        expect("NoteTaken", "CaseMoved");
        stands("LEGAL_REVIEW", "REVIEW_LEGAL", "2026-11-16T16:00");
        assertThat(tasks()).containsExactly("CHECK_LIMITATION 2026-11-11T17:00");
        assertThat(decideAsCollector("LEGAL_APPROVED")).isEqualTo(new Decided.NotDone("leader-only"));
        decide("LEGAL_APPROVED", null);
        expect("NoteTaken", "CaseMoved", "CaseHeld");
        stands("LEGAL", "FOLLOW_COURT", "2026-11-23T10:00");
        clock.set("2026-11-23T11:00");
        decide("LEGAL_ENDED", null);
        expect("NoteTaken", "CaseMoved", "CaseResumed");
        stands("NEGOTIATING", "CALL_MOBILE", "2026-11-24T09:30");
    }

    @Test
    void refusesADecisionWithoutGroundsOrAPlace() {
        assertThat(workplace.asSystem(() -> procedure.decide(caseId, "HARDSHIP", " ", null)))
                .isEqualTo(new Decided.NotDone("no-reason"));
        assertThat(workplace.asSystem(() -> procedure.decide(caseId, "ESTATE_ANSWERED", "why", null)))
                .isEqualTo(new Decided.NotDone("not-here"));
        expect();
    }

    private void decide(String outcome, @Nullable Instant until) {
        assertThat(workplace.asSystem(() -> procedure.decide(caseId, outcome, "on file", until)))
                .isInstanceOf(Decided.Done.class);
    }

    private Decided decideAsCollector(String outcome) {
        return workplace.asCollector(() -> procedure.decide(caseId, outcome, "on file", null));
    }

    private List<String> whyOnTheList() {
        return workplace.asCollector(() -> cases.today(workplace.collector, 10, 0)).stream()
                .filter(line -> line.card().id().equals(caseId))
                .flatMap(line -> line.why().stream())
                .map(why -> why.code())
                .toList();
    }

    private List<String> tasks() {
        return procedure(() -> procedure.tasks(caseId)).stream()
                .filter(CaseProcedure.Task::open)
                .map(task -> task.code() + " " + local(task.due()))
                .toList();
    }

    private DebtorCard.Situation situation() {
        return workplace.asSystem(
                () -> parties.card(cases.card(caseId).debtor()).situation());
    }

    private void stands(String state, String action, String due) {
        CaseCard card = card();
        assertThat(card.sopState()).isEqualTo(state);
        assertThat(card.nextStep()).isEqualTo(new CaseCard.NextStep(action, SettableClock.at(due)));
    }

    /** Exactly these facts about the case became true since the last time we looked, in this order. */
    private void expect(String... names) {
        List<String> all = facts.about(caseId).stream()
                .map(Fact::getClass)
                .map(Class::getSimpleName)
                .toList();
        assertThat(all.subList(heard, all.size())).containsExactly(names);
        heard = all.size();
    }

    private void call(int point, ResultCode code) {
        log(reserved(ask(point)), code);
    }

    private void proved(int point, ResultCode code) {
        AttemptId attempt = reserved(ask(point));
        workplace.asCollector(() -> {
            contacts.verified(attempt, Set.of(Factor.FULL_NAME, Factor.IDENTITY_LAST_FOUR));
            return true;
        });
        log(attempt, code);
    }

    private void log(AttemptId attempt, ResultCode code) {
        assertThat(workplace.asCollector(() -> contacts.log(attempt, new Outcome(code, null, ""))))
                .isInstanceOf(Contacts.Logged.Saved.class);
    }

    private Answer ask(int point) {
        ContactPointId id = workplace.points(caseId).get(point);
        return workplace.asCollector(() -> contacts.ask(caseId, id, Channel.CALL));
    }

    private static AttemptId reserved(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Reserved.class);
        return ((Answer.Reserved) answer).attempt();
    }

    private <T> T procedure(Supplier<T> look) {
        return workplace.asCollector(look);
    }

    private CaseCard card() {
        return workplace.asCollector(() -> cases.card(caseId));
    }

    private static @Nullable String local(@Nullable Instant instant) {
        return instant == null
                ? null
                : LocalDateTime.ofInstant(instant, BusinessClock.ZONE).toString();
    }
}
