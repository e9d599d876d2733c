package org.duly.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.compliance.Gate;
import org.duly.compliance.Receipt;
import org.duly.compliance.Replay;
import org.duly.contact.asking.Sweeping;
import org.duly.party.LawfulSource;
import org.duly.party.Relation;
import org.duly.portfolio.NewCreditor;
import org.duly.portfolio.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Crowds on the real database over simulated days. The seed is reported; {@code -Dduly.race.seed} runs one again,
 * {@code -Dduly.race.hours} runs for longer.
 */
@DulyTest
class RaceTests {

    private static final int DEBTORS = 8;
    private static final int ACTORS = 12;
    private static final int ACTIONS_PER_ROUND = 3;
    private static final Instant BEGIN = SettableClock.at("2026-11-18T09:00");

    private final long seed = Long.getLong("duly.race.seed", System.nanoTime());
    private final int hours = Integer.getInteger("duly.race.hours", 6);
    private final Random chance = new Random(seed);

    @Autowired
    ApplicationContext beans;

    @Autowired
    FactRecorder facts;

    @Autowired
    SettableClock clock;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient jdbc;

    private Workplace here;
    private List<Crowd.File> files;

    @BeforeEach
    void openTwoAgenciesOfOneGroup() {
        clock.set(BEGIN);
        NewCreditor bank = Samples.bank();
        here = Workplace.open(beans, bank);
        Workplace sister = Workplace.open(beans, AskingTests.sister(bank));
        files = new ArrayList<>();
        for (int i = 0; i < DEBTORS; i++) {
            int person = Workplace.person();
            var second = Workplace.point(Relation.SELF, LawfulSource.CONTRACT);
            for (Workplace at : List.of(here, sister)) {
                var id = at.place(person, second);
                files.add(new Crowd.File(at, id, at.points(id).subList(0, 2)));
            }
        }
    }

    @Test
    void exceedsNoCapAndEndsEveryReservationOnce(TestReporter reporter) throws Exception {
        reporter.publishEntry("seed", Long.toString(seed));
        crowdTheDays();

        clock.advance(Duration.ofHours(1));
        beans.getBean(Sweeping.class).sweep();

        var recount = new Recount(files, facts, gate, states());
        assertThat(recount.reservations()).as("seed %d", seed).isGreaterThan(hours);
        assertThat(recount.capsExceeded()).as("seed %d", seed).isEmpty();
        assertThat(recount.notEndedOnce()).as("seed %d", seed).isEmpty();
        assertThat(receiptsThatReplayOtherwise()).as("seed %d", seed).isEmpty();
    }

    private void crowdTheDays() throws Exception {
        List<Crowd.Actor> actors = actors(new Crowd(beans, files));
        Instant end = BEGIN.plus(Duration.ofHours(hours));
        try (ExecutorService threads = Executors.newFixedThreadPool(actors.size())) {
            while (clock.instant().isBefore(end)) {
                int wanted = chance.nextInt(DEBTORS);
                CyclicBarrier start = new CyclicBarrier(actors.size());
                List<Callable<Boolean>> round = actors.stream()
                        .<Callable<Boolean>>map(actor -> () -> {
                            // Limits are tried where all want the last call at once, here from both agencies.
                            Crowd.File file = files.get(2 * wanted + actor.chance.nextInt(2));
                            start.await();
                            actor.want(file);
                            for (int i = 0; i < ACTIONS_PER_ROUND; i++) {
                                actor.act();
                            }
                            return true;
                        })
                        .toList();
                for (Future<Boolean> done : threads.invokeAll(round)) {
                    done.get();
                }
                clock.advance(Duration.ofMinutes(chance.nextInt(chance.nextInt(4) == 0 ? 240 : 20)));
            }
        }
    }

    private List<Crowd.Actor> actors(Crowd crowd) {
        List<Crowd.Actor> actors = new ArrayList<>();
        for (int i = 0; i < ACTORS; i++) {
            actors.add(i % 2 == 0 ? crowd.new Desk(chance.nextLong()) : crowd.new Machine(chance.nextLong()));
        }
        actors.add(crowd.new Broom(chance.nextLong()));
        return actors;
    }

    private List<Recount.End> states() {
        return inAll(
                "select id, state from contact.attempt where case_id = any(:cases)",
                (row, number) -> new Recount.End(row.getObject("id", UUID.class), row.getString("state")));
    }

    private List<Replay> receiptsThatReplayOtherwise() {
        return inAll(
                        "select canonical from contact.receipt where case_id = any(:cases)",
                        (row, number) -> row.getString("canonical"))
                .stream()
                .map(canonical -> gate.replay(Receipt.read(canonical.getBytes(UTF_8))))
                .filter(replay -> !(replay instanceof Replay.Same))
                .toList();
    }

    private <T> List<T> inAll(String sql, RowMapper<T> row) {
        UUID[] cases = files.stream().map(file -> file.id().value()).toArray(UUID[]::new);
        return here.inTransaction(
                () -> jdbc.sql(sql).param("cases", cases).query(row).list());
    }
}
