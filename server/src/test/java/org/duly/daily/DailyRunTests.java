package org.duly.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.casework.Cases;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.CaseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DailyTest
class DailyRunTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    DailyRuns runs;

    @Autowired
    Cases cases;

    @Autowired
    Acting acting;

    @Autowired
    SettableClock clock;

    @Autowired
    Floor floor;

    private Workplace workplace;
    private List<CaseId> book;

    @BeforeEach
    void placeTheBook() {
        open();
    }

    @Test
    void looksAtEveryCaseOnceAndThenOnlyAtThoseThatMayHaveChanged() {
        runAt("2026-11-14T08:00");
        clock.set("2026-11-14T15:00");
        workplace.asCollector(() -> cases.follow(book.get(6), "NO_ANSWER", null));
        runAt("2026-11-15T08:00");

        assertThat(report("2026-11-14").count(Measure.LOOKED)).isEqualTo(8);
        assertThat(report("2026-11-14").count(Measure.FIRST)).isEqualTo(8);
        assertThat(report("2026-11-15").count(Measure.LOOKED)).isEqualTo(1);
        assertThat(floor.owner()
                        .sql("select count(*) from daily.partition where business_date = '2026-11-14'")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(2);
    }

    @Test
    void waitsForTheHourOfTheDay() {
        assertThat(runAt("2026-11-10T07:59")).isEmpty();
        assertThat(runAt("2026-11-10T08:00")).containsExactly(LocalDate.of(2026, 11, 10));
    }

    @Test
    void changesNothingWhenItRunsAgain() {
        runAt("2026-11-10T08:00");
        List<String> once = floor.left(book);
        List<String> counted = floor.counted(workplace);

        assertThat(runAt("2026-11-10T09:00")).isEmpty();
        assertThat(floor.left(book)).isEqualTo(once);
        assertThat(floor.counted(workplace)).isEqualTo(counted);
    }

    @Test
    void leavesTheSameWhetherItRunsOnTimeOrDaysLater() {
        for (int day = 10; day <= 14; day++) {
            runAt("2026-11-" + day + "T08:00");
            lifeOf(day);
        }
        List<String> onTime = floor.left(book);
        List<String> counted = floor.counted(workplace);

        open();
        runAt("2026-11-10T08:00");
        for (int day = 10; day <= 14; day++) {
            lifeOf(day);
        }
        runAt("2026-11-14T20:00");

        assertThat(floor.left(book)).containsExactlyElementsOf(onTime);
        assertThat(floor.counted(workplace)).containsExactlyElementsOf(counted);
    }

    @Test
    void catchesUpMissedDaysInOrder() {
        runAt("2026-11-10T08:00");

        List<LocalDate> missed = runAt("2026-12-01T15:00");

        assertThat(missed)
                .isEqualTo(LocalDate.of(2026, 11, 11)
                        .datesUntil(LocalDate.of(2026, 12, 2))
                        .toList());
        // 40 days past due on the 9th are 61 on the 30th: on that day, not on the day of the catching up
        assertThat(floor.owner()
                        .sql("select since from daily.stand where case_id = ? and bucket = 3")
                        .param(book.getFirst().value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(report("2026-11-30").count(Measure.BUCKET_UP)).isEqualTo(8);
        assertThat(report("2026-12-01").count(Measure.BUCKET_UP)).isZero();
    }

    @Test
    void seesADebtGoOutOfCollectionsWhenItIsPaid() {
        runAt("2026-11-10T08:00");
        clock.set("2026-11-10T15:00");
        floor.pay(workplace, book.getFirst(), 105_000, LocalDate.of(2026, 11, 10));

        runAt("2026-11-11T08:00");

        assertThat(report("2026-11-11").count(Measure.LEFT)).isEqualTo(1);
        assertThat(floor.left(book.subList(0, 1)))
                .anySatisfy(line -> assertThat(line).contains("collected=false", "bucket=0", "text=}"));
    }

    @Test
    void leavesOneBadCaseAsItWasAndTakesTheRestThrough() {
        CaseId bad = book.get(3);
        floor.owner().sql("""
                create function daily.refuse_one() returns trigger language plpgsql as $$
                begin raise exception '王小明 %', new.case_id; end $$;
                create trigger refuse_one before insert on daily.stand for each row
                    when (new.case_id = '""" + bad + """
                ') execute function daily.refuse_one()""").update();
        try {
            runAt("2026-11-10T08:00");
        } finally {
            floor.owner().sql("drop function daily.refuse_one() cascade").update();
        }

        assertThat(report("2026-11-10").count(Measure.FIRST)).isEqualTo(7);
        assertThat(report("2026-11-10").exceptions()).singleElement().satisfies(excepted -> {
            assertThat(excepted.caseId()).isEqualTo(bad);
            assertThat(excepted.step()).isEqualTo(Step.WRITING);
            assertThat(excepted.reason()).isEqualTo("PSQLException");
        });

        runAt("2026-11-11T08:00");
        assertThat(report("2026-11-11").count(Measure.FIRST)).isEqualTo(1);
        assertThat(report("2026-11-11").exceptions()).isEmpty();
    }

    @Test
    void looksAtEveryCaseOnceOtherRulesAreInForce() {
        runAt("2026-11-10T08:00");
        floor.owner().sql("update daily.run set rules = 'older'").update();

        runAt("2026-11-11T08:00");

        assertThat(runs.on(LocalDate.of(2026, 11, 11)).orElseThrow().whole()).isTrue();
        assertThat(report("2026-11-11").count(Measure.LOOKED)).isEqualTo(8);
        assertThat(report("2026-11-11").count(Measure.TREATMENT_CHANGED)).isZero();
    }

    @Test
    void leavesCasesThatCameAfterTheHourToTheNextDay() {
        clock.set("2026-11-10T09:00");
        CaseId later = workplace.place();

        runAt("2026-11-10T10:00");

        assertThat(report("2026-11-10").count(Measure.LOOKED)).isEqualTo(8);
        runAt("2026-11-11T08:00");
        assertThat(floor.left(List.of(later)).getFirst()).contains("since=2026-11-11");
    }

    @Test
    void showsEachReaderTheCountsOfHisCreditorsOnly() {
        runAt("2026-11-10T08:00");
        Workplace other = Workplace.open(beans);

        assertThat(other.asCollector(() -> runs.report(LocalDate.of(2026, 11, 10)))
                        .counts())
                .isEmpty();
    }

    private void open() {
        floor.forgetRuns();
        clock.set(Floor.PLACED);
        workplace = Workplace.open(beans);
        book = floor.book(workplace);
    }

    /** What people do on a day after the run. */
    private void lifeOf(int day) {
        if (day == 12) {
            clock.set("2026-11-12T11:00");
            floor.pay(workplace, book.get(4), 60_000, LocalDate.of(2026, 11, 12));
        }
        if (day == 13) {
            clock.set("2026-11-13T15:00");
            workplace.asCollector(() -> cases.follow(book.get(6), "NO_ANSWER", null));
        }
    }

    private List<LocalDate> runAt(String local) {
        clock.set(local);
        return acting.as(Actor.system("test"), () -> runs.catchUp());
    }

    private Report report(String date) {
        return workplace.asCollector(() -> runs.report(LocalDate.parse(date)));
    }
}
