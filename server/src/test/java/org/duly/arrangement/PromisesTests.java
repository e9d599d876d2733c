package org.duly.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.arrangement.Promises.FundsSource;
import org.duly.arrangement.Promises.Promise;
import org.duly.arrangement.Promises.State;
import org.duly.arrangement.Promises.Taken;
import org.duly.arrangement.events.PromiseBroken;
import org.duly.arrangement.events.PromiseKept;
import org.duly.arrangement.events.PromisePartlyKept;
import org.duly.arrangement.events.PromiseReminderDue;
import org.duly.casework.Cases;
import org.duly.kernel.CaseId;
import org.duly.kernel.Fact;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.duly.payment.Payments;
import org.duly.portfolio.Portfolios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DulyTest
class PromisesTests {

    private static final LocalDate TAKEN_ON = LocalDate.of(2026, 11, 17);
    private static final LocalDate DUE_ON = LocalDate.of(2026, 11, 19);

    @Autowired
    ApplicationContext beans;

    @Autowired
    Promises promises;

    @Autowired
    Payments payments;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Cases cases;

    @Autowired
    FactRecorder facts;

    @Autowired
    SettableClock clock;

    private Workplace workplace;
    private CaseId caseId;
    private int graceDays;

    @BeforeEach
    void placeADebtor() {
        clock.set(TAKEN_ON + "T10:00");
        workplace = Workplace.open(beans);
        caseId = workplace.place();
        graceDays = workplace
                .asSystem(() -> portfolios.contract(workplace.creditor))
                .promiseGraceDays();
    }

    @Test
    void offersWhatIsOwedAndTheDaysTheProcedureAllows() {
        PromiseOffer offer = workplace.asCollector(() -> promises.offer(caseId));

        assertThat(offer.owed()).isEqualTo(yuan(1050));
        assertThat(offer.days()).hasSize(8);
        assertThat(offer.days().stream().filter(day -> !day.late()).map(PromiseOffer.OfferedDay::date))
                .contains(DUE_ON)
                .doesNotContain(TAKEN_ON.plusDays(7));
        assertThat(offer.picks().getLast().amount()).isEqualTo(yuan(350));
    }

    @Test
    void takesNoPromiseBeyondWhatTheProcedureAllows() {
        assertThat(take(500, SettableClock.at("2026-11-27T18:00")))
                .isEqualTo(new Taken.NotTaken("arrangement.rule.too-late"));
    }

    @Test
    void takesOneOfSixteenPromisesAtOnce() throws Exception {
        List<Callable<Taken>> takers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            takers.add(() -> take(500, due()));
        }

        List<Taken> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<Taken> one : threads.invokeAll(takers)) {
                taken.add(one.get());
            }
        }

        assertThat(taken.stream().filter(Taken.Recorded.class::isInstance)).hasSize(1);
        assertThat(taken).contains(new Taken.NotTaken("arrangement.rule.one-open"));
    }

    @Test
    void showsWhatFallsDueToTheHolderOnly() {
        take(500, due());

        assertThat(workplace.asCollector(() -> promises.dueOn(DUE_ON, workplace.collector)))
                .hasSize(1);
        Workplace other = Workplace.open(beans);
        assertThat(other.asCollector(() -> promises.dueOn(DUE_ON, workplace.collector)))
                .isEmpty();
    }

    @Test
    void remindsOnceADayAhead() {
        take(500, due());
        clock.set("2026-11-18T17:59");
        promises.judgeDue();
        assertThat(heard(PromiseReminderDue.class)).isEmpty();

        clock.set("2026-11-18T18:00");
        promises.judgeDue();
        promises.judgeDue();

        assertThat(heard(PromiseReminderDue.class)).hasSize(1);
    }

    @Test
    void isKeptAsSoonAsTheMoneyIsThere() {
        take(500, due());
        clock.set(DUE_ON + "T12:00");

        pay("K1", DUE_ON, 500);

        assertThat(heard(PromiseKept.class)).hasSize(1);
        assertThat(promise().state()).isEqualTo(State.KEPT);
    }

    @Test
    void breaksAtEightTheMorningAfterTheGraceAndNotBefore() {
        take(500, due());
        Instant morning = morningAfterGrace();
        clock.set(morning.minusSeconds(1));
        promises.judgeDue();
        assertThat(promise().state()).isEqualTo(State.OPEN);

        clock.set(morning);
        promises.judgeDue();
        promises.judgeDue();

        assertThat(heard(PromiseBroken.class))
                .singleElement()
                .satisfies(broken -> assertThat(broken.at()).isEqualTo(morning));
        assertThat(workplace.asCollector(() -> promises.brokenSince(morning, workplace.collector)))
                .hasSize(1);
        assertThat(workplace
                        .asCollector(() -> cases.today(workplace.collector, 1, 0))
                        .getFirst()
                        .card()
                        .id())
                .isEqualTo(caseId);
    }

    @Test
    void catchesUpWithWhatItSleptThrough() {
        take(500, due());
        clock.set("2026-12-05T15:00");

        promises.judgeDue();

        assertThat(heard(PromiseBroken.class))
                .singleElement()
                .satisfies(broken -> assertThat(broken.at()).isEqualTo(morningAfterGrace()));
        assertThat(heard(PromiseReminderDue.class)).isEmpty();
    }

    @Test
    void isPartlyKeptByLessThanPromised() {
        take(500, due());
        clock.set(DUE_ON + "T12:00");
        pay("P1", DUE_ON, 200);
        clock.set(morningAfterGrace());

        promises.judgeDue();

        assertThat(heard(PromisePartlyKept.class)).hasSize(1);
        assertThat(promise().paid()).isEqualTo(yuan(200));
    }

    @Test
    void isJudgedAnewByMoneyThatBecomesKnownLater() {
        take(500, due());
        clock.set(morningAfterGrace());
        promises.judgeDue();
        clock.set("2026-12-01T11:00");

        pay("B1", DUE_ON, 500);

        assertThat(heard(PromiseBroken.class)).hasSize(1);
        assertThat(heard(PromiseKept.class)).hasSize(1);
        assertThat(promise().state()).isEqualTo(State.KEPT);
    }

    @Test
    void isBrokenAgainWhenTheMoneyIsTakenBack() {
        take(500, due());
        clock.set(DUE_ON + "T12:00");
        PaymentId paid = pay("R1", DUE_ON, 500);
        clock.set("2026-12-01T11:00");

        workplace.asSystem(() -> {
            payments.reverse(paid, "退票");
            return true;
        });

        assertThat(promise().state()).isEqualTo(State.BROKEN);
        assertThat(heard(PromiseBroken.class)).hasSize(1);
    }

    @Test
    void endsTheSameWhateverOrderPaymentsBecomeKnownIn() {
        CaseId other = workplace.place();
        take(500, due());
        workplace.asCollector(() -> promises.take(other, yuan(500), due(), FundsSource.SALARY));
        clock.set("2026-12-01T11:00");
        promises.judgeDue();

        pay("1", DUE_ON, 300);
        pay("2", TAKEN_ON.plusDays(1), 200);
        workplace.asSystem(() -> payments.post(workplace.account(other), "3", TAKEN_ON.plusDays(1), yuan(200)));
        workplace.asSystem(() -> payments.post(workplace.account(other), "4", DUE_ON, yuan(300)));

        Promise here = promise();
        Promise there = workplace.asCollector(() -> promises.of(other)).getFirst();
        assertThat(here.state()).isEqualTo(there.state()).isEqualTo(State.KEPT);
        assertThat(here.paid()).isEqualTo(there.paid());
    }

    @Test
    void lapsesWhenTheCreditorTakesTheCaseBack() {
        take(500, due());
        workplace.asSystem(() -> {
            portfolios.recall(portfolios.account(workplace.account(caseId)).batch(), "到期退案");
            return true;
        });

        assertThat(promise().state()).isEqualTo(State.LAPSED);
    }

    @Test
    void remembersHowTheDebtorKeptHisWord() {
        take(500, due());
        clock.set(morningAfterGrace());
        promises.judgeDue();

        PromiseOffer offer = workplace.asCollector(() -> promises.offer(caseId));

        assertThat(offer.fallenDue()).isEqualTo(1);
        assertThat(offer.kept()).isZero();
    }

    private Instant morningAfterGrace() {
        return SettableClock.at(DUE_ON.plusDays(graceDays + 1L) + "T08:00");
    }

    private static Instant due() {
        return SettableClock.at(DUE_ON + "T18:00");
    }

    private Taken take(long yuan, Instant due) {
        return workplace.asCollector(() -> promises.take(caseId, yuan(yuan), due, FundsSource.SALARY));
    }

    private PaymentId pay(String reference, LocalDate on, long yuan) {
        return workplace.asSystem(() -> payments.post(workplace.account(caseId), reference, on, yuan(yuan)));
    }

    private Promise promise() {
        return workplace.asCollector(() -> promises.of(caseId)).getFirst();
    }

    private <T extends Fact> List<T> heard(Class<T> kind) {
        return facts.about(caseId).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Money yuan(long yuan) {
        return Money.of(yuan * 100, "CNY");
    }
}
