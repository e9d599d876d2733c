package org.duly.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The connection of a worker is cut by the database itself at a random write of a run, over and over, as if the server had
 * died there. Whoever goes on must come to what a run comes to that nothing disturbs.
 */
@DailyTest
class CrashTests {

    private static final int ROUNDS = 4;

    /** Every table that a run writes in, in whatever step. */
    private static final List<String> WRITTEN = List.of(
            "arrangement.promise",
            "arrangement.judgement",
            "casework.case_file",
            "casework.step",
            "casework.task",
            "daily.stand",
            "daily.past_stand",
            "daily.tally",
            "daily.partition",
            "daily.run",
            "daily.stir",
            "desk.timeline");

    @Autowired
    ApplicationContext beans;

    @Autowired
    DailyRuns runs;

    @Autowired
    Acting acting;

    @Autowired
    SettableClock clock;

    @Autowired
    Floor floor;

    private int crashes;

    @BeforeEach
    void plantTheCut() {
        floor.owner().sql("""
                create sequence daily.writes;
                grant usage on daily.writes to duly_app;
                create table daily.cut (at bigint);
                create function daily.cut_here() returns trigger language plpgsql security definer as $$
                declare
                    place bigint := nextval('daily.writes');
                begin
                    if exists (select from daily.cut where at = place) then
                        perform pg_terminate_backend(pg_backend_pid());
                        perform pg_sleep(1);
                    end if;
                    return null;
                end $$""").update();
        WRITTEN.forEach(table -> floor.owner()
                .sql("create trigger cut_here after insert or update or delete on " + table
                        + " for each row execute function daily.cut_here()")
                .update());
    }

    @AfterEach
    void takeItOut() {
        floor.owner()
                .sql("drop function daily.cut_here() cascade; drop sequence daily.writes; drop table daily.cut")
                .update();
    }

    @Test
    void comesToTheSameWhereverItWasCutOff() {
        Workplace calm = open();
        List<CaseId> book = floor.book(calm);
        floor.owner().sql("alter sequence daily.writes restart").update();
        run();
        List<String> undisturbed = floor.left(book);
        List<String> counted = floor.counted(calm);
        long writes = floor.owner()
                .sql("select last_value from daily.writes")
                .query(Long.class)
                .single();

        for (int round = 0; round < ROUNDS; round++) {
            Workplace workplace = open();
            List<CaseId> again = floor.book(workplace);
            cutAtRandomWrites(new Random(round), writes);
            run();

            assertThat(floor.left(again)).as("round " + round).containsExactlyElementsOf(undisturbed);
            assertThat(floor.counted(workplace)).as("round " + round).containsExactlyElementsOf(counted);
        }
        assertThat(crashes).isGreaterThan(ROUNDS);
    }

    private Workplace open() {
        floor.forgetRuns();
        floor.owner().sql("truncate daily.cut").update();
        clock.set(Floor.PLACED);
        return Workplace.open(beans);
    }

    private void cutAtRandomWrites(Random chance, long writes) {
        floor.owner().sql("alter sequence daily.writes restart").update();
        List<Long> cuts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            cuts.add(1 + chance.nextLong(writes));
        }
        cuts.forEach(cut ->
                floor.owner().sql("insert into daily.cut values (?)").param(cut).update());
    }

    /** Days with first looks, broken promises, deadlines and other treatments; started again after each crash. */
    private void run() {
        for (String day : List.of("2026-11-10", "2026-11-12", "2026-11-13", "2026-11-14")) {
            clock.set(day + "T08:00");
            while (Boolean.TRUE.equals(acting.as(Actor.system("test"), () -> runs.isDue()))) {
                try {
                    acting.as(Actor.system("test"), () -> runs.catchUp());
                } catch (RuntimeException cut) {
                    crashes++;
                }
            }
        }
    }
}
