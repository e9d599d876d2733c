package org.duly.compliance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.json.CanonicalJson;
import org.junit.jupiter.api.Test;

/**
 * What holds on any day under any law, whoever was contacted how often from wherever. Each property is tried on seeds; a
 * failure names the seed, and the same seed makes the same case again.
 */
abstract class GateProperties {
    static final Packs PACKS = Packs.load();
    private static final Gate GATE = new Gate(PACKS);

    /** So far into the future an answer of "never" is put to the test. */
    private static final Duration NEVER = Duration.ofDays(400);

    /** How thoroughly to look, in percent of the examples named below: a quarter for every day, more for a soak. */
    private static final int EFFORT = Integer.getInteger("duly.properties.percent", 25);

    private final MadeUpCases cases;
    private final RuleBook book;

    GateProperties(Jurisdiction jurisdiction, MadeUpCases cases) {
        this.cases = cases;
        this.book = new RuleBook(PACKS.all().stream()
                .filter(pack -> pack.jurisdiction() == jurisdiction)
                .toList());
    }

    @Test
    void meetsRefusalsAndPermissionsOften() {
        long permitted = LongStream.range(0, 1_000)
                .filter(seed -> permits(cases.of(seed * 7_919)))
                .count();

        assertThat(permitted).isBetween(100L, 900L);
    }

    @Test
    void meetsForbiddenMinutesOften() {
        long forbidden = LongStream.range(0, 1_000)
                .filter(seed -> cases.isForbidden(cases.of(seed * 7_919)))
                .count();

        assertThat(forbidden).isBetween(100L, 900L);
    }

    @Test
    void letsNoForbiddenMinutePass() {
        holds(1_500, seed -> {
            Facts facts = cases.of(seed);
            return !cases.isForbidden(facts) || !permits(facts);
        });
    }

    @Test
    void namesTheFirstInstantAtWhichTheActIsAllowed() {
        holds(800, seed -> {
            Facts facts = cases.of(seed);
            Instant next = nextAllowed(facts);
            return next == null
                    || (next.isAfter(facts.attempt().at())
                            && GATE.decide(facts.at(next)) instanceof Verdict.Allowed
                            && !permits(facts.at(next.minusSeconds(1))));
        });
    }

    @Test
    void passesOverNoAllowedInstantOnTheWayToTheNext() {
        holds(250, seed -> {
            Facts facts = cases.of(seed);
            if (permits(facts) || GATE.decide(facts) instanceof Verdict.NotCovered) {
                return true;
            }
            Instant next = nextAllowed(facts);
            Instant end = next == null ? facts.attempt().at().plus(NEVER) : next;
            return moments(facts, end, seed).stream().noneMatch(moment -> permits(facts.at(moment)));
        });
    }

    @Test
    void letsNoClearanceOutliveItsPermission() {
        holds(1_500, seed -> {
            Facts facts = cases.of(seed);
            if (!(GATE.decide(facts) instanceof Verdict.Allowed allowed)) {
                return true;
            }
            Instant end = allowed.clearance().expiresAt();
            return LongStream.range(
                            0, Duration.between(facts.attempt().at(), end).toSeconds())
                    .filter(second -> second % 60 < 2
                            || second % 7 == 0
                            || end.minusSeconds(1).equals(atSecond(facts, second)))
                    .allMatch(second -> permits(facts.at(atSecond(facts, second))));
        });
    }

    @Test
    void doesNotCareInWhichOrderHistoryIsTold() {
        holds(800, seed -> {
            Facts facts = cases.of(seed);
            List<Event> shuffled = new ArrayList<>(facts.history());
            Collections.shuffle(shuffled, new Random(seed));
            return answer(facts).equals(answer(facts.withHistory(shuffled)));
        });
    }

    @Test
    void liftsNoRefusalBecauseOfAFurtherContactUnlessTheRuleSaysSo() {
        holds(1_500, seed -> {
            Facts facts = cases.of(seed);
            List<Event> more = new ArrayList<>(facts.history());
            more.add(cases.anotherContact(seed + 1, facts));
            Set<String> lifted = refusing(facts);
            lifted.removeAll(refusing(facts.withHistory(more)));
            return cases.rulesThatContactsLift().containsAll(lifted);
        });
    }

    @Test
    void replaysEveryReceipt() {
        holds(200, seed -> {
            Receipt receipt = GATE.decide(cases.of(seed)).receipt();
            Receipt read = Receipt.read(receipt.canonical());
            return read.hash().equals(receipt.hash()) && GATE.replay(read).equals(new Replay.Same());
        });
    }

    @Test
    void answersTheSameAfterTheFactsWereWrittenAndReadBack() {
        holds(200, seed -> {
            Facts facts = cases.of(seed);
            byte[] json = CanonicalJson.write(facts);
            Facts read = CanonicalJson.read(json, Facts.class);
            return read.equals(facts) && answer(read).equals(answer(facts));
        });
    }

    @Test
    void doesNotCareInWhichOffsetAnInstantIsWritten() {
        holds(150, seed -> {
            Facts facts = cases.of(seed);
            String elsewhere = Moments.writtenElsewhere(new String(CanonicalJson.write(facts), UTF_8), seed);
            return answer(CanonicalJson.read(elsewhere.getBytes(UTF_8), Facts.class))
                    .equals(answer(facts));
        });
    }

    @Test
    void doesNotCareHowIdsAreSpelled() {
        holds(150, seed -> {
            Facts facts = cases.of(seed);
            String json = new String(CanonicalJson.write(facts), UTF_8);
            for (String id : cases.ids()) {
                json = json.replace("\"" + id + "\"", "\"第 " + (seed ^ id.hashCode()) + " 号\"");
            }
            Facts respelled = CanonicalJson.read(json.getBytes(UTF_8), Facts.class);
            return refusing(respelled).equals(refusing(facts))
                    && String.valueOf(nextAllowed(respelled)).equals(String.valueOf(nextAllowed(facts)));
        });
    }

    private static void holds(int examples, Predicate<Long> property) {
        qt().withExamples(Math.max(1, examples * EFFORT / 100))
                .withShrinkCycles(0)
                .forAll(longs().all())
                .check(property);
    }

    private static Instant atSecond(Facts facts, long second) {
        return facts.attempt().at().plusSeconds(second);
    }

    private static TreeSet<Instant> moments(Facts facts, Instant end, long seed) {
        return Moments.between(facts, end, seed);
    }

    private boolean permits(Facts facts) {
        return book.answers(facts, facts.attempt().at()) && book.judge(facts).isEmpty();
    }

    private Set<String> refusing(Facts facts) {
        return book.judge(facts).stream()
                .map(refusal -> refusal.ground().ruleId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Instant nextAllowed(Facts facts) {
        return GATE.decide(facts).receipt().nextAllowedAt();
    }

    private static List<Object> answer(Facts facts) {
        Receipt receipt = GATE.decide(facts).receipt();
        return List.of(receipt.outcome(), receipt.grounds(), String.valueOf(receipt.nextAllowedAt()));
    }
}
