package org.duly.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.arrangement.Promises;
import org.duly.arrangement.Promises.FundsSource;
import org.duly.arrangement.Promises.State;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.contact.Channel;
import org.duly.contact.Contacts;
import org.duly.contact.Contacts.Answer;
import org.duly.contact.Contacts.Factor;
import org.duly.contact.Contacts.Outcome;
import org.duly.contact.ResultCode;
import org.duly.contact.asking.Sweeping;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.Fact;
import org.duly.kernel.Money;
import org.duly.party.LawfulSource;
import org.duly.party.Relation;
import org.duly.payment.Payments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The life of one case from placement to its end, day by day, with exactly the facts each day brings. */
@DulyTest
class FirstLightTimeline {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Contacts contacts;

    @Autowired
    Promises promises;

    @Autowired
    Payments payments;

    @Autowired
    Cases cases;

    @Autowired
    Sweeping sweeping;

    @Autowired
    FactRecorder facts;

    @Autowired
    SettableClock clock;

    private Workplace workplace;
    private CaseId caseId;
    private int heard;

    @Test
    void goesFromPlacementToItsEnd() {
        // Monday 9 November 2026: the creditor places the debt, a leader hands it to a collector
        clock.set("2026-11-09T09:00");
        workplace = Workplace.open(beans);
        caseId = workplace.place(
                Workplace.point(Relation.SELF, LawfulSource.CONTRACT),
                Workplace.point(Relation.EMERGENCY_CONTACT, LawfulSource.CONTRACT));
        expect("CaseOpened", "CaseAssigned");
        assertThat(card().sopState()).isEqualTo("NEW");

        // blanket first contact: each number of his own is tried, the friend may not be
        clock.set("2026-11-09T10:00");
        call(own(0), ResultCode.NO_ANSWER);
        expect("ContactReserved", "ContactLogged", "CaseMoved");
        clock.set("2026-11-09T10:02");
        call(own(1), ResultCode.BUSY);
        expect("ContactReserved", "ContactLogged", "CaseMoved");
        assertThat(ask(own(2))).isInstanceOf(Answer.Refused.class);
        expect("ContactRefused");
        assertThat(card().sopState()).isEqualTo("SCREENING");

        // half past ten at night: nobody rings anybody
        clock.set("2026-11-09T22:30");
        assertThat(ask(own(0)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.nextAllowedAt()).isEqualTo(SettableClock.at("2026-11-10T08:00")));
        expect("ContactRefused");

        // Tuesday: reached, proved, and he promises 500.00 for Thursday evening
        clock.set("2026-11-10T18:30");
        AttemptId reached = reserved(ask(own(0)));
        workplace.asCollector(() -> {
            contacts.verified(reached, Set.of(Factor.FULL_NAME, Factor.IDENTITY_LAST_FOUR));
            return true;
        });
        workplace.asCollector(
                () -> promises.take(caseId, yuan(500), SettableClock.at("2026-11-12T18:00"), FundsSource.SALARY));
        log(reached, ResultCode.PROMISED);
        expect("ContactReserved", "PromiseTaken", "ContactLogged", "RightPartyReached", "CaseMoved");
        assertThat(card().sopState()).isEqualTo("PROMISED");

        // Wednesday evening: a day before, the collector is told to remind him
        clock.set("2026-11-11T17:00");
        run();
        expect();
        clock.set("2026-11-11T18:00");
        run();
        run();
        expect("PromiseReminderDue", "CaseMoved");

        // Thursday passes without money, and so does the grace
        clock.set("2026-11-12T19:00");
        run();
        expect();
        clock.set(brokenAt().minusSeconds(1));
        run();
        expect();
        assertThat(workplace.asCollector(() -> promises.of(caseId)).getFirst().state())
                .isEqualTo(State.OPEN);

        // eight in the morning after the grace: broken, and on top of the list
        clock.set(brokenAt());
        run();
        run();
        expect("PromiseBroken", "CaseMoved");
        assertThat(card().sopState()).isEqualTo("PROMISE_BROKEN");
        assertThat(workplace.asCollector(() -> cases.today(workplace.collector, 1, 0)))
                .singleElement()
                .satisfies(first -> assertThat(first.card().id()).isEqualTo(caseId));

        // he is called again and negotiates; the procedure says when to come back
        clock.set(brokenAt().plusSeconds(3600));
        call(own(0), ResultCode.NEGOTIATING);
        expect("ContactReserved", "ContactLogged", "CaseMoved");
        assertThat(card().nextStep()).isNotNull();

        // Wednesday 18 November: he paid 300.00, and then, three days later, the rest
        clock.set("2026-11-18T16:00");
        pay("T1", "2026-11-18", 300);
        expect();
        clock.set("2026-11-21T11:00");
        pay("T2", "2026-11-20", 750);
        expect("CaseClosed");
        assertThat(card().standing()).isEqualTo(CaseCard.Standing.CLOSED);

        // a closed case is left alone for good
        clock.set("2026-11-23T10:00");
        assertThat(ask(own(0)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.nextAllowedAt()).isNull());
        run();
        expect("ContactRefused");
    }

    private java.time.Instant brokenAt() {
        int grace = workplace.asSystem(() -> beans.getBean(org.duly.portfolio.Portfolios.class)
                .contract(workplace.creditor)
                .promiseGraceDays());
        return SettableClock.at(LocalDate.of(2026, 11, 13).plusDays(grace) + "T08:00");
    }

    /** What runs by itself through the day; running it twice changes nothing. */
    private void run() {
        promises.judgeDue();
        sweeping.sweep();
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

    private void call(ContactPointId point, ResultCode code) {
        log(reserved(ask(point)), code);
    }

    private void log(AttemptId attempt, ResultCode code) {
        assertThat(workplace.asCollector(() -> contacts.log(attempt, new Outcome(code, null, ""))))
                .isInstanceOf(Contacts.Logged.Saved.class);
    }

    private Answer ask(ContactPointId point) {
        return workplace.asCollector(() -> contacts.ask(caseId, point, Channel.CALL));
    }

    private static AttemptId reserved(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Reserved.class);
        return ((Answer.Reserved) answer).attempt();
    }

    private void pay(String reference, String day, long yuan) {
        workplace.asSystem(() -> payments.post(workplace.account(caseId), reference, LocalDate.parse(day), yuan(yuan)));
    }

    private ContactPointId own(int index) {
        return workplace.points(caseId).get(index);
    }

    private CaseCard card() {
        return workplace.asCollector(() -> cases.card(caseId));
    }

    private static Money yuan(long yuan) {
        return Money.of(yuan * 100, "CNY");
    }
}
