package org.duly.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.daily.events.CaseAged;
import org.duly.daily.events.CaseAged.Change;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.CaseId;
import org.duly.kernel.Fact;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.duly.payment.Payments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One case through a month of daily runs, with exactly the facts each of them brings. */
@DailyTest
class DailyTimeline {

    @Autowired
    ApplicationContext beans;

    @Autowired
    DailyRuns runs;

    @Autowired
    Payments payments;

    @Autowired
    Acting acting;

    @Autowired
    FactRecorder facts;

    @Autowired
    SettableClock clock;

    @Autowired
    Floor floor;

    private Workplace workplace;
    private CaseId caseId;
    private int heard;

    @Test
    void agesBreaksItsPromiseIsPaidAndComesBack() {
        // Monday 9 November 2026: 40 days past due; he promises 500.00 for Wednesday
        floor.forgetRuns();
        clock.set("2026-11-09T09:00");
        workplace = Workplace.open(beans);
        caseId = workplace.place();
        floor.promise(workplace, caseId);
        heard = facts.about(caseId).size();

        // the first look takes stock and tells nothing
        run("2026-11-10T08:00");
        expect();
        run("2026-11-11T08:00");
        run("2026-11-12T08:00");
        expect();

        // the grace is over: the promise breaks at eight, in the run itself
        run("2026-11-13T08:00");
        expect("PromiseBroken", "CaseMoved");
        assertThat(facts.about(caseId).getLast().at()).isEqualTo(SettableClock.at("2026-11-13T08:00"));

        // nobody looks for seventeen days; the bucket changes on the thirtieth and is known to
        run("2026-12-01T11:00");
        expect("CaseAged");
        assertThat(facts.about(caseId).getLast())
                .isEqualTo(new CaseAged(caseId, Change.BUCKET, 2, 3, SettableClock.at("2026-11-30T08:00")));

        // paid in full: out of collections in the next run
        clock.set("2026-12-01T15:00");
        PaymentId paid = workplace.asSystem(() -> payments.post(
                workplace.account(caseId), "paid-off", LocalDate.of(2026, 12, 1), Money.of(105_000, "CNY")));
        heard = facts.about(caseId).size();
        run("2026-12-02T08:00");
        expect("CaseAged");
        assertThat(facts.about(caseId).getLast())
                .isEqualTo(new CaseAged(caseId, Change.LEFT, 3, 0, SettableClock.at("2026-12-02T08:00")));

        // the bank takes the payment back: in collections again
        clock.set("2026-12-02T15:00");
        workplace.asSystem(() -> {
            payments.reverse(paid, "returned");
            return true;
        });
        heard = facts.about(caseId).size();
        run("2026-12-03T08:00");
        expect("CaseAged");
        assertThat(facts.about(caseId).getLast())
                .isEqualTo(new CaseAged(caseId, Change.ENTERED, 0, 3, SettableClock.at("2026-12-03T08:00")));
    }

    private void run(String local) {
        clock.set(local);
        acting.as(Actor.system("test"), () -> runs.catchUp());
    }

    /** Exactly these facts came about since the last look. */
    private void expect(String... kinds) {
        List<? extends Fact> all = facts.about(caseId);
        assertThat(all.subList(heard, all.size()))
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly(kinds);
        heard = all.size();
    }
}
