package org.duly.compliance.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duly.compliance.pack.TinyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of packs by age: a law read too long ago ends with an error, on the day asked about. */
class PackListTests {
    private final Runner runner = new Runner();

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, -1, fresh, 0",
        "2027-02-20, 90, fresh, 0",
        "2027-02-21, 91, due, 0",
        "2027-05-21, 180, due, 0",
        "2027-05-22, 181, overdue, 1"
    })
    void judgesByTheDaysSinceTheCheck(String asOf, String days, String state, int status) throws IOException {
        Files.writeString(folder.resolve("tiny.yaml"), TinyPack.FIT);
        assertThat(runner.run("packs", "--packs", folder.toString(), "--as-of", asOf))
                .isEqualTo(status);
        assertThat(runner.printed())
                .contains("cn-tiny")
                .containsPattern("2020-01-01 to 2030-12-31 +2026-11-22 +" + days + "  " + state);
    }

    @Test
    void listsThePacksInsideOnTheDayItIsTold() {
        assertThat(runner.run("packs", "--as-of", "2026-11-25")).isZero();
        assertThat(runner.printed()).contains("house-duly").contains("0 overdue; 0 cases fail");
    }

    @Test
    void takesTodayWhereNoDayIsTold() {
        assertThat(runner.run("packs")).isZero();
        assertThat(runner.printed()).contains("packs as of 2026-11-25");
    }

    @Test
    void saysWhichCaseInsideAPackFails() throws IOException {
        Files.writeString(folder.resolve("tiny.yaml"), TinyPack.but("crew_size: 2", "crew_size: 1"));
        assertThat(runner.run("packs", "--packs", folder.toString())).isEqualTo(1);
        assertThat(runner.printed()).contains("tiny.yaml:39: cases.cn-crew: \"two\" is refused by it");
    }

    @Test
    void refusesADayThatDoesNotExist() {
        assertThat(runner.run("packs", "--as-of", "2026-02-30")).isEqualTo(2);
        assertThat(runner.complained()).contains("--as-of 2026-02-30 is no date");
    }
}
