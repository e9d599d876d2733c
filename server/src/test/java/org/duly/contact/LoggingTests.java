package org.duly.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.arrangement.Promises;
import org.duly.arrangement.Promises.FundsSource;
import org.duly.casework.Cases;
import org.duly.casework.events.CaseMoved;
import org.duly.contact.Contacts.Answer;
import org.duly.contact.Contacts.Factor;
import org.duly.contact.Contacts.Logged;
import org.duly.contact.Contacts.Outcome;
import org.duly.contact.Contacts.Turn;
import org.duly.contact.asking.Calling;
import org.duly.contact.events.ContactLogged;
import org.duly.contact.events.RightPartyReached;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.Money;
import org.duly.party.Health;
import org.duly.party.LawfulSource;
import org.duly.party.Parties;
import org.duly.party.Relation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DulyTest
class LoggingTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Contacts contacts;

    @Autowired
    Calling calling;

    @Autowired
    Promises promises;

    @Autowired
    Parties parties;

    @Autowired
    Cases cases;

    @Autowired
    FactRecorder facts;

    @Autowired
    SettableClock clock;

    private Workplace workplace;
    private CaseId caseId;

    @BeforeEach
    void placeADebtor() {
        clock.set("2026-11-18T10:00");
        workplace = Workplace.open(beans);
        caseId = workplace.place(Workplace.point(Relation.FRIEND, LawfulSource.CONTRACT));
    }

    @Test
    void teachesThePointAndMovesTheCase() {
        Logged logged = log(attempt(), ResultCode.NO_ANSWER);

        assertThat(logged).isInstanceOf(Logged.Saved.class);
        assertThat(((Logged.Saved) logged).next()).isNotNull();
        assertThat(health(own())).isEqualTo(Health.UNANSWERED);
        assertThat(facts.about(caseId)).hasAtLeastOneElementOfType(ContactLogged.class);
        assertThat(facts.about(caseId)).hasAtLeastOneElementOfType(CaseMoved.class);
    }

    @Test
    void countsTheRightPartyOnlyAfterTheProof() {
        log(attempt(), ResultCode.NEGOTIATING);
        assertThat(facts.about(caseId)).doesNotHaveAnyElementsOfTypes(RightPartyReached.class);

        AttemptId second = attempt();
        workplace.asCollector(() -> {
            contacts.verified(second, Set.of(Factor.FULL_NAME, Factor.IDENTITY_LAST_FOUR));
            return true;
        });
        log(second, ResultCode.NEGOTIATING);

        assertThat(facts.about(caseId)).hasAtLeastOneElementOfType(RightPartyReached.class);
    }

    @Test
    void takesOneAnswerForNoProof() {
        AttemptId attempt = attempt();

        assertThatThrownBy(() -> workplace.asCollector(() -> {
                    contacts.verified(attempt, Set.of(Factor.FULL_NAME));
                    return true;
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void logsAnOutcomeOnce() {
        AttemptId attempt = attempt();
        log(attempt, ResultCode.BUSY);

        assertThat(log(attempt, ResultCode.NO_ANSWER)).isEqualTo(new Logged.NotSaved("contact.log.already-logged"));
    }

    @Test
    void logsWhatHappenedEvenAfterTheReservationRanOut() {
        AttemptId attempt = attempt();
        clock.advance(Duration.ofMinutes(25));

        assertThat(log(attempt, ResultCode.NEGOTIATING)).isInstanceOf(Logged.Saved.class);
    }

    @Test
    void letsNobodyButTheCallerLog() {
        AttemptId attempt = attempt();
        CaseId known = caseId;
        Workplace other = Workplace.open(beans);

        assertThatThrownBy(() -> other.asCollector(() -> contacts.log(attempt, new Outcome(ResultCode.BUSY, null, ""))))
                .isInstanceOf(java.util.NoSuchElementException.class);
        assertThat(workplace
                        .asCollector(() -> contacts.history(known))
                        .getFirst()
                        .code())
                .isNull();
    }

    @Test
    void wantsThePromiseOnTheBooksFirst() {
        AttemptId attempt = attempt();
        assertThat(log(attempt, ResultCode.PROMISED)).isEqualTo(new Logged.NotSaved("contact.log.promise-missing"));

        workplace.asCollector(() -> promises.take(
                caseId, Money.of(50_000, "CNY"), SettableClock.at("2026-11-20T18:00"), FundsSource.SALARY));

        assertThat(log(attempt, ResultCode.PROMISED)).isInstanceOf(Logged.Saved.class);
        ContactLogged logged = (ContactLogged) facts.about(caseId).stream()
                .filter(ContactLogged.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(logged.until()).isEqualTo(SettableClock.at("2026-11-20T18:00"));
    }

    @Test
    void opensTheHourTheDebtorAskedToBeCalledAt() {
        AttemptId attempt = attempt();
        workplace.asCollector(() ->
                contacts.log(attempt, new Outcome(ResultCode.CALL_BACK, SettableClock.at("2026-11-18T22:30"), "")));

        clock.set("2026-11-18T22:15");
        assertThat(ask(own())).isInstanceOf(Answer.Refused.class);
        clock.set("2026-11-18T22:45");
        assertThat(ask(own())).isInstanceOf(Answer.Reserved.class);
    }

    @Test
    void wantsAnHourForACallBack() {
        assertThat(log(attempt(), ResultCode.CALL_BACK))
                .isEqualTo(new Logged.NotSaved("contact.log.call-back-without-hour"));
    }

    @Test
    void agreesNothingWithSomebodyWhoDoesNotOwe() {
        AttemptId attempt = attemptOnFriend();

        assertThat(log(attempt, ResultCode.NEGOTIATING))
                .isEqualTo(new Logged.NotSaved("contact.log.not-for-this-person"));
        assertThat(log(attempt, ResultCode.MESSAGE_LEFT)).isInstanceOf(Logged.Saved.class);
    }

    @Test
    void leavesAContactPersonAloneForGoodOnHisWord() {
        log(attemptOnFriend(), ResultCode.REFUSES_CONTACT);

        assertThat(health(friend())).isEqualTo(Health.DO_NOT_CONTACT);
    }

    @Test
    void handsTheNumberOverOnceAndCountsItUntilItIsLogged() {
        Calling.Called called = workplace.asCollector(() -> calling.call(caseId, own()));

        assertThat(called.started().orElseThrow().dialled().number())
                .endsWith(masked().substring(masked().length() - 4));
        assertThat(called.started().orElseThrow().dialled().line()).isEqualTo(Workplace.LINE);
        AttemptId attempt = called.started().orElseThrow().attempt();
        assertThat(workplace.asCollector(() -> contacts.release(attempt, "不想打了")))
                .isEqualTo(new Turn.NotDone("contact.release.made"));
        clock.advance(Duration.ofHours(3));
        List<Contacts.Attempt> history = workplace.asCollector(() -> contacts.history(caseId));
        assertThat(history.getFirst().code()).isNull();
        assertThat(log(attempt, ResultCode.NO_ANSWER)).isInstanceOf(Logged.Saved.class);
    }

    @Test
    void countsADialledCallThatNobodyLogged() {
        for (int i = 0; i < 3; i++) {
            workplace.asCollector(() -> calling.call(caseId, own()));
            clock.advance(Duration.ofHours(1));
        }

        assertThat(ask(own())).isInstanceOf(Answer.Refused.class);
    }

    private String masked() {
        return workplace.asSystem(() -> parties.point(own())).maskedValue();
    }

    private AttemptId attempt() {
        return ((Answer.Reserved) ask(own())).attempt();
    }

    /** A contact person may be asked the day after three calls to the debtor failed. */
    private AttemptId attemptOnFriend() {
        for (int i = 0; i < 3; i++) {
            log(attempt(), ResultCode.NO_ANSWER);
        }
        clock.set("2026-11-19T10:00");
        return ((Answer.Reserved) ask(friend())).attempt();
    }

    private Answer ask(ContactPointId point) {
        return workplace.asCollector(() -> contacts.ask(caseId, point, Channel.CALL));
    }

    private Logged log(AttemptId attempt, ResultCode code) {
        return workplace.asCollector(() -> contacts.log(attempt, new Outcome(code, null, "")));
    }

    private Health health(ContactPointId point) {
        return workplace.asSystem(() -> parties.point(point)).health();
    }

    private ContactPointId own() {
        return workplace.points(caseId).get(0);
    }

    private ContactPointId friend() {
        return workplace.points(caseId).get(1);
    }
}
