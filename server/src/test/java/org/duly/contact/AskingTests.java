package org.duly.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.casework.Cases;
import org.duly.contact.Contacts.Answer;
import org.duly.contact.Contacts.Outcome;
import org.duly.contact.Contacts.Turn;
import org.duly.contact.Contacts.Why;
import org.duly.contact.asking.Sweeping;
import org.duly.contact.events.ContactRefused;
import org.duly.contact.events.ContactReleased;
import org.duly.contact.events.ContactReserved;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.Jurisdiction;
import org.duly.party.LawfulSource;
import org.duly.party.Relation;
import org.duly.portfolio.NewCreditor;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DulyTest
class AskingTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactSettings settings;

    @Autowired
    Cases cases;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Sweeping sweeping;

    @Autowired
    FactRecorder facts;

    @Autowired
    SettableClock clock;

    private Workplace workplace;

    @BeforeEach
    void openTheWorkplace() {
        clock.set("2026-11-18T10:00");
        workplace = Workplace.open(beans);
    }

    @Test
    void reservesACallToTheDebtorByDay() {
        CaseId caseId = workplace.place();

        Answer answer = ask(caseId);

        assertThat(answer).isInstanceOf(Answer.Reserved.class);
        assertThat(facts.about(caseId)).hasAtLeastOneElementOfType(ContactReserved.class);
    }

    @Test
    void refusesBeforeEightAndNamesTheHourItOpens() {
        CaseId caseId = workplace.place();
        clock.set("2026-11-19T06:30");

        Answer.Refused refused = refused(ask(caseId));

        assertThat(rules(refused)).contains("cn-hours-default-window");
        assertThat(refused.nextAllowedAt()).isEqualTo(SettableClock.at("2026-11-19T08:00"));
        assertThat(refused.grounds()).allSatisfy(why -> {
            assertThat(why.citation()).isNotBlank();
            assertThat(why.reasonZh()).isNotBlank();
            assertThat(why.reasonEn()).isNotBlank();
        });
        assertThat(facts.about(caseId)).hasAtLeastOneElementOfType(ContactRefused.class);
    }

    @Test
    void refusesAFourthConnectedCallOnTheSameDay() {
        CaseId caseId = workplace.place();
        talk(caseId, 3);

        assertThat(rules(refused(ask(caseId)))).contains("cn-freq-interactive-voice");
    }

    @Test
    void countsAnOpenReservationAsACall() {
        CaseId caseId = workplace.place();
        talk(caseId, 2);

        assertThat(ask(caseId)).isInstanceOf(Answer.Reserved.class);
        assertThat(ask(caseId)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void forgetsAReservationThatWasGivenBack() {
        CaseId caseId = workplace.place();
        talk(caseId, 2);
        AttemptId last = attempt(ask(caseId));

        workplace.asCollector(() -> {
            contacts.release(last, "接到其他电话");
            return true;
        });

        assertThat(ask(caseId)).isInstanceOf(Answer.Reserved.class);
    }

    @Test
    void forgetsAReservationThatNobodyUsedInTime() {
        CaseId caseId = workplace.place();
        talk(caseId, 2);
        ask(caseId);
        clock.advance(Duration.ofMinutes(11));

        assertThat(ask(caseId)).isInstanceOf(Answer.Reserved.class);
        assertThat(facts.about(caseId)).hasAtLeastOneElementOfType(ContactReleased.class);
    }

    @Test
    void countsACallForAsLongAsThePersonIsOnTheLine() {
        CaseId caseId = workplace.place();
        talk(caseId, 2);
        AttemptId third = attempt(ask(caseId));
        workplace.asCollector(() -> {
            contacts.verified(third, Set.of(Contacts.Factor.FULL_NAME, Contacts.Factor.BIRTH_DATE));
            return true;
        });
        clock.advance(Duration.ofMinutes(11));
        sweeping.sweep();

        assertThat(ask(caseId)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void countsACallThatBeganHoweverLongItLasts() {
        CaseId caseId = workplace.place();
        talk(caseId, 2);
        AttemptId third = attempt(ask(caseId));

        assertThat(begin(third)).isEqualTo(new Turn.Done());
        assertThat(begin(third)).isEqualTo(new Turn.Done());
        clock.advance(Duration.ofMinutes(30));
        sweeping.sweep();

        assertThat(ask(caseId)).isInstanceOf(Answer.Refused.class);
        assertThat(workplace.asCollector(() -> contacts.release(third, "通话中")))
                .isEqualTo(new Turn.NotDone("contact.release.made"));
    }

    @Test
    void beginsNothingOnceThePermissionRanOut() {
        CaseId caseId = workplace.place();
        Answer.Reserved reserved = (Answer.Reserved) ask(caseId);
        clock.advance(Duration.between(clock.instant(), reserved.expiresAt()));

        assertThat(begin(reserved.attempt())).isEqualTo(new Turn.NotDone("contact.begin.too-late"));
    }

    @Test
    void sweepsWhatNobodyUsedInTime() {
        CaseId caseId = workplace.place();
        ask(caseId);
        clock.advance(Duration.ofMinutes(11));

        sweeping.sweep();
        sweeping.sweep();

        assertThat(facts.about(caseId).stream().filter(ContactReleased.class::isInstance))
                .hasSize(1);
    }

    @Test
    void countsCallsOfAnotherCreditorOfTheSameGroup() {
        int person = Workplace.person();
        NewCreditor bank = Samples.bank();
        workplace = Workplace.open(beans, bank);
        CaseId here = workplace.place(person);
        Workplace sister = Workplace.open(beans, sister(bank));
        CaseId there = sister.place(person);
        for (int i = 0; i < 3; i++) {
            Answer answer = sister.asCollector(() -> contacts.ask(there, sister.ownMobile(there), Channel.CALL));
            sister.asCollector(() -> contacts.log(attempt(answer), outcome(ResultCode.NEGOTIATING)));
        }

        assertThat(rules(refused(ask(here)))).contains("cn-freq-interactive-voice");
    }

    @Test
    void letsExactlyOneOfSixtyFourHaveTheLastCall() throws Exception {
        CaseId caseId = workplace.place();
        talk(caseId, 2);
        ContactPointId mobile = workplace.ownMobile(caseId);
        List<Callable<Answer>> askers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            askers.add(() -> workplace.asCollector(() -> contacts.ask(caseId, mobile, Channel.CALL)));
        }

        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
            for (Future<Answer> answer : threads.invokeAll(askers)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers.stream().filter(Answer.Reserved.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(Answer.Refused.class::isInstance)).hasSize(63);
    }

    @Test
    void refusesAContactPersonWhileTheDebtorMayBeReached() {
        CaseId caseId = workplace.place(Workplace.point(Relation.FRIEND, LawfulSource.CONTRACT));
        ContactPointId friend = workplace.points(caseId).get(1);

        assertThat(rules(refused(ask(caseId, friend)))).contains("cn-cba-third-trigger");
    }

    @Test
    void neverRingsAContactPersonWhoRefused() {
        CaseId caseId = workplace.place(Workplace.point(Relation.FRIEND, LawfulSource.CONTRACT));
        ContactPointId friend = workplace.points(caseId).get(1);
        failInVain(caseId, 3);
        clock.set("2026-11-19T10:00");
        AttemptId attempt = attempt(ask(caseId, friend));
        workplace.asCollector(() -> contacts.log(attempt, outcome(ResultCode.REFUSES_CONTACT)));
        clock.set("2026-12-30T10:00");

        Answer.Refused refused = refused(ask(caseId, friend));

        assertThat(rules(refused)).contains("house-holder-refused");
        assertThat(refused.nextAllowedAt()).isNull();
    }

    @Test
    void refusesACollectorWithoutHisYearlyExam() {
        CaseId caseId = workplace.place();
        clock.set("2028-01-12T10:00");

        assertThat(rules(refused(ask(caseId)))).contains("cn-staff-annual");
    }

    @Test
    void refusesWhileTheRecorderIsDown() {
        CaseId caseId = workplace.place();
        workplace.asSystem(() -> {
            settings.lines().forEach(line -> settings.line(line.number(), false));
            return true;
        });
        try {
            assertThat(rules(refused(ask(caseId)))).contains("cn-record-complete");
        } finally {
            workplace.asSystem(() -> {
                settings.line(Workplace.LINE, true);
                return true;
            });
        }
    }

    @Test
    void refusesWhereTheCreditorNeverTookUsOnItsList() {
        CaseId caseId = workplace.place();
        workplace.asSystem(() -> {
            settings.mandate(workplace.creditor, new ContactSettings.Mandate(false, false, null, null, null));
            return true;
        });

        assertThat(rules(refused(ask(caseId)))).contains("cn-cba-whitelist", "cn-cp-tell-before-agency");
    }

    @Test
    void refusesOnACaseOnHold() {
        CaseId caseId = workplace.place();
        workplace.asCollector(() -> {
            cases.hold(caseId, "核实身份");
            return true;
        });

        assertThat(rules(refused(ask(caseId)))).contains("house-case-held");
    }

    @Test
    void refusesAChannelWithoutAWayOut() {
        CaseId caseId = workplace.place();

        Answer answer = workplace.asCollector(() -> contacts.ask(caseId, workplace.ownMobile(caseId), Channel.SMS));

        assertThat(rules(refused(answer))).contains("house-channel-not-open");
    }

    @Test
    void answersNotCoveredWhereNoPackIsLoaded() {
        NewCreditor bank = Samples.bank();
        workplace = Workplace.open(beans, bank);
        CaseId caseId = workplace.place();
        workplace.inTransaction(() -> {
            portfolios.revise(workplace.creditor, elsewhere(bank));
            return true;
        });

        assertThat(ask(caseId)).isInstanceOf(Answer.NotCovered.class);
        assertThat(facts.about(caseId)).hasAtLeastOneElementOfType(ContactRefused.class);
    }

    @Test
    void refusesToMixChannelAndPoint() {
        CaseId caseId = workplace.place();

        assertThatThrownBy(() ->
                        workplace.asCollector(() -> contacts.ask(caseId, workplace.ownMobile(caseId), Channel.LETTER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void foretellsWhatAskingWouldSay() {
        CaseId caseId = workplace.place(Workplace.point(Relation.FRIEND, LawfulSource.CONTRACT));

        List<Contacts.Outlook> outlook = workplace.asCollector(() -> contacts.outlook(caseId));

        assertThat(outlook).hasSize(2);
        assertThat(outlook.get(0).allowed()).isTrue();
        assertThat(outlook.get(1).allowed()).isFalse();
        assertThat(workplace.asCollector(() -> contacts.history(caseId))).isEmpty();
    }

    private Turn begin(AttemptId attempt) {
        return workplace.asCollector(() -> contacts.begin(attempt));
    }

    private void talk(CaseId caseId, int times) {
        logAll(caseId, times, ResultCode.NEGOTIATING);
    }

    private void failInVain(CaseId caseId, int times) {
        logAll(caseId, times, ResultCode.NO_ANSWER);
    }

    private void logAll(CaseId caseId, int times, ResultCode code) {
        for (int i = 0; i < times; i++) {
            AttemptId attempt = attempt(ask(caseId));
            workplace.asCollector(() -> contacts.log(attempt, outcome(code)));
        }
    }

    private Answer ask(CaseId caseId) {
        return ask(caseId, workplace.ownMobile(caseId));
    }

    private Answer ask(CaseId caseId, ContactPointId point) {
        return workplace.asCollector(() -> contacts.ask(caseId, point, Channel.CALL));
    }

    static NewCreditor sister(NewCreditor bank) {
        NewCreditor other = Samples.bank();
        return new NewCreditor(
                other.code(),
                other.name(),
                other.kind(),
                bank.lenderGroup(),
                other.associationMember(),
                other.jurisdiction(),
                other.currency(),
                other.contract());
    }

    private static NewCreditor elsewhere(NewCreditor bank) {
        return new NewCreditor(
                bank.code(),
                bank.name(),
                bank.kind(),
                bank.lenderGroup(),
                false,
                Jurisdiction.US,
                bank.currency(),
                bank.contract());
    }

    private static Outcome outcome(ResultCode code) {
        return new Outcome(code, null, "");
    }

    private static AttemptId attempt(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Reserved.class);
        return ((Answer.Reserved) answer).attempt();
    }

    private static Answer.Refused refused(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return (Answer.Refused) answer;
    }

    private static List<String> rules(Answer.Refused refused) {
        return refused.grounds().stream().map(Why::rule).toList();
    }
}
