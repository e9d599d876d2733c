package org.duly.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.pack.PackCase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packs that ship: their own cases, and that none is forgotten. */
class RulePackTests {
    private static final Path FOLDER = Path.of("..", "rulepacks");
    private static final Packs PACKS = Packs.load();
    private static final Trial TRIAL = new Trial(PACKS.all());

    @TestFactory
    Stream<DynamicTest> answersEveryCaseOfEveryPack() {
        return PACKS.all().stream()
                .flatMap(pack -> pack.cases().stream()
                        .map(tried -> DynamicTest.dynamicTest(
                                name(pack, tried),
                                () -> assertThat(TRIAL.failure(pack, tried)).isEmpty())));
    }

    @Test
    void shipsEveryPackInTheFolder() throws IOException {
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            List<String> files = paths.map(path -> FOLDER.relativize(path).toString())
                    .filter(path -> path.endsWith(".yaml") && !path.contains("examples"))
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(FOLDER.resolve("packs.txt"))).isEqualTo(files);
        }
    }

    @Test
    void loadsTheSamePacksFromTheFolder() {
        assertThat(Packs.load(FOLDER).all()).extracting(Pack::ref).isEqualTo(refs());
    }

    @Test
    void shipsUnreadTextsDisabled() {
        assertThat(PACKS.all().stream().flatMap(pack -> pack.rules().stream()).filter(rule -> !rule.enabled()))
                .extracting("id")
                .containsExactlyInAnyOrder(
                        "cn-freq-interval-7d",
                        "cn-rate-licensed-20",
                        "cn-psap-other",
                        "UK-BS-REVIEW",
                        "UK-SFS-SAVINGS",
                        "US-TCPA-REVOKE-ALL",
                        "US-TCPA-CASES");
    }

    private static List<PackRef> refs() {
        return PACKS.all().stream().map(Pack::ref).toList();
    }

    private static String name(Pack pack, PackCase tried) {
        return pack.ref().id() + " " + tried.expects() + " " + tried.tries() + ": " + tried.name();
    }
}
