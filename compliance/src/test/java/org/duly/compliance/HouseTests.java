package org.duly.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duly.compliance.facts.Facts;
import org.junit.jupiter.api.Test;

/** What a firm adds of its own may only ever take away. */
class HouseTests {
    private static final Instant HOUSE_BEGINS = Instant.parse("2025-12-31T16:00:00Z");
    private static final MadeUpCases DAYS = new ChineseDays();
    private static final String EXAMPLE = PackFiles.text("house/examples/two-calls.yaml");
    private static final Gate LAW = new Gate(Packs.load(PackFiles.FOLDER));
    private static final List<Gate> CALLS_PER_DAY = IntStream.rangeClosed(0, 3)
            .mapToObj(calls -> new Gate(packs(calls, 21)))
            .toList();
    private static final List<Gate> CLOSING_HOUR = IntStream.rangeClosed(9, 22)
            .mapToObj(hour -> new Gate(packs(3, hour)))
            .toList();

    @Test
    void showsWhatItSaysInTheExample() {
        assertThat(packs(2, 21).failingCases()).isEmpty();
    }

    @Test
    void leavesTheExampleOutUntilItIsCopied() {
        assertThat(Packs.load(PackFiles.FOLDER).all())
                .noneMatch(pack -> pack.ref().id().equals("house-two-calls"));
    }

    @Test
    void neverPermitsMoreByTighteningTheNumberOfCalls() {
        qt().withExamples(1_000)
                .forAll(longs().all(), integers().between(1, 3))
                .check((seed, calls) ->
                        refusesAtLeast(CALLS_PER_DAY.get(calls - 1), CALLS_PER_DAY.get(calls), DAYS.of(seed)));
    }

    @Test
    void neverPermitsMoreByTighteningTheHours() {
        qt().withExamples(1_000)
                .forAll(longs().all(), integers().between(1, 13))
                .check((seed, hour) ->
                        refusesAtLeast(CLOSING_HOUR.get(hour - 1), CLOSING_HOUR.get(hour), DAYS.of(seed)));
    }

    @Test
    void refusesByTheStricterCopyWhereverTheLawItselfRefuses() {
        Gate house = CALLS_PER_DAY.getFirst();
        qt().withExamples(1_000).forAll(longs().all()).check(seed -> {
            Facts facts = DAYS.of(seed);
            List<String> refusing = Scenes.refusing(house.decide(facts));
            return facts.attempt().at().isBefore(HOUSE_BEGINS)
                    || (!refusing.contains("cn-freq-interactive-voice")
                                    || refusing.contains("house-two-calls-dialogue"))
                            && (!refusing.contains("cn-hours-default-window")
                                    || refusing.contains("house-stops-at-nine"));
        });
    }

    @Test
    void neverPermitsMoreThanTheLaw() {
        qt().withExamples(1_000)
                .forAll(longs().all())
                .check(seed -> refusesAtLeast(CALLS_PER_DAY.get(2), LAW, DAYS.of(seed)));
    }

    private static boolean refusesAtLeast(Gate stricter, Gate looser, Facts facts) {
        return looser.decide(facts) instanceof Verdict.Allowed || !(stricter.decide(facts) instanceof Verdict.Allowed);
    }

    private static Packs packs(int calls, int hour) {
        Map<String, byte[]> files = PackFiles.shipped();
        String own = EXAMPLE.replace("value: \"2\"", "value: \"" + calls + "\"")
                .replace("value: \"21:00\"", "value: \"%02d:00\"".formatted(hour));
        files.put("house/own.yaml", PackFiles.bytes(own));
        return Packs.of(files);
    }
}
