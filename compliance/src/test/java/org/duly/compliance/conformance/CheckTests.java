package org.duly.compliance.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the runner prints, where, and how it ends. */
class CheckTests {
    private static final Path CASES = Path.of("..", "rulepacks", "cn", "cases");
    private static final Path AMERICAN = Path.of("..", "rulepacks", "us", "cases");
    private static final Path SAMPLES = CASES.resolve("samples.jsonl");
    private static final String GOOD = """
            {"id":"G1","jurisdiction":"CN","lenders":[{"id":"B","kind":"BANK","cba_member":true}],\
            "debts":[{"id":"D1","type":"CONSUMER_LOAN","lender":"B","online":true}],"history":[],\
            "attempt":{"at":"2026-11-21T06:30:00+08:00","channel":"PHONE_CALL","target":"CONSUMER","debt":["D1"]},\
            "consumer":{"locations":[{"indicator":"address","zone":"Asia/Shanghai"}]}}""";

    private static final String NOTICE_OF_2041 = """
            {"id":"N1","jurisdiction":"US","debts":[{"id":"D1","type":"CREDIT_CARD"}],"history":[],\
            "attempt":{"at":"2041-03-04T10:00:00-05:00","channel":"MAIL","target":"CONSUMER","debt":["D1"],\
            "purpose":"VALIDATION_NOTICE","stated_validation_end":"2041-04-30"},\
            "consumer":{"locations":[{"indicator":"address","zone":"America/New_York"}]}}""";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void agreesWithEverySampleCase() {
        assertThat(run("--expect", SAMPLES.toString())).isZero();
        assertThat(printed()).endsWith("153 passed, 0 failed\n");
    }

    @Test
    void agreesWithEveryCaseAtABoundary() {
        assertThat(run("--expect", CASES.resolve("boundaries.jsonl").toString()))
                .isZero();
        assertThat(printed()).endsWith("139 passed, 0 failed\n");
    }

    @Test
    void agreesWithEverySampleCaseOfTheUnitedStates() {
        assertThat(run("--expect", AMERICAN.resolve("samples.jsonl").toString()))
                .isZero();
        assertThat(printed()).endsWith("91 passed, 0 failed\n");
    }

    @Test
    void agreesWithEveryCaseAtABoundaryOfTheUnitedStates() {
        assertThat(run("--expect", AMERICAN.resolve("boundaries.jsonl").toString()))
                .isZero();
        assertThat(printed()).endsWith("129 passed, 0 failed\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void readsAPipeOnceAndWhole() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        new ProcessBuilder("cp", file(GOOD), pipe.toString()).start();

        assertThat(run(pipe.toString())).isZero();
        assertThat(printed().lines().map(CheckTests::id)).containsExactly("G1");
    }

    @Test
    void namesLineYearAndRemedyWhereTheCalendarEnds() throws IOException {
        assertThat(run(file(NOTICE_OF_2041))).isEqualTo(1);
        assertThat(complained())
                .contains("line 1: calendar us.federal_holidays has no holidays for 2041. Add a value from 2041-01-01");
        assertThat(printed()).isEmpty();
    }

    @Test
    void printsOneLinePerCaseInFileOrder() throws IOException {
        assertThat(run(SAMPLES.toString())).isZero();
        List<String> ids =
                Files.readAllLines(SAMPLES).stream().map(CheckTests::id).toList();
        assertThat(printed().lines().map(CheckTests::id)).isEqualTo(ids);
    }

    @Test
    void printsTheVerdictLineOfTheCaseFormat() throws IOException {
        run(file(GOOD));
        assertThat(printed())
                .startsWith("{\"id\":\"G1\",\"verdict\":\"DENY\",\"grounds\":[{\"rule\":\"cn-cba-hours\",")
                .contains("\"next_allowed_at\":\"2026-11-21T08:00:00+08:00\"")
                .contains("{\"id\":\"cn-gbt-45251\",\"version\":\"2026.11\"}");
    }

    @Test
    void namesLineKeyAndReasonOfWhatItCannotReadAndGoesOn() throws IOException {
        String unknownKey = GOOD.replace("\"G1\"", "\"G2\"").replace("\"history\"", "\"histori\"");
        String noSuchDay = GOOD.replace("\"G1\"", "\"G3\"").replace("2026-11-21T", "2026-02-30T");
        int status = run(file(unknownKey + "\n" + noSuchDay + "\n{\"id\":\n" + GOOD));
        assertThat(status).isEqualTo(1);
        assertThat(complained())
                .contains("line 1: history: is missing")
                .contains("line 2: attempt.at: \"2026-02-30T06:30:00+08:00\" does not exist")
                .contains("line 3: not JSON");
        assertThat(printed().lines()).hasSize(1);
    }

    @Test
    void refusesAnUnknownWord() throws IOException {
        run(file(GOOD.replace("PHONE_CALL", "CARRIER_PIGEON")));
        assertThat(complained()).contains("line 1: attempt.channel: \"CARRIER_PIGEON\" is none of PHONE_CALL");
    }

    @Test
    void refusesAnUnknownKey() throws IOException {
        run(file(GOOD.replace("\"debt\":", "\"mood\":\"bad\",\"debt\":")));
        assertThat(complained()).contains("line 1: attempt.mood: unknown key");
    }

    @Test
    void refusesAFactOfLiveWork() throws IOException {
        run(file(GOOD.replace("\"online\":true", "\"online\":true,\"placement\":\"RECALLED\"")));
        assertThat(complained()).contains("line 1: debts[0].placement: unknown key");
    }

    @Test
    void refusesAnIdThatStandsTwice() throws IOException {
        assertThat(run(file(GOOD + "\n" + GOOD))).isEqualTo(1);
        assertThat(complained()).contains("line 2: id: \"G1\" stands on an earlier line");
    }

    @Test
    void refusesAKeyThatStandsTwice() throws IOException {
        run(file(GOOD.replace("\"history\":[]", "\"history\":[],\"history\":[]")));
        assertThat(complained()).contains("line 1: not JSON");
    }

    @Test
    void saysHowToCallIt() {
        assertThat(run("--help")).isZero();
        assertThat(printed()).contains("duly-check.jar");
        assertThat(run()).isEqualTo(2);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("cases.jsonl"), text).toString();
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(complained, true, StandardCharsets.UTF_8);
        return new Check(out, err, () -> LocalDate.of(2026, 11, 25)).run(List.of(arguments));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return complained.toString(StandardCharsets.UTF_8);
    }

    private static String id(String line) {
        return line.replaceAll("^.*?\"id\": ?\"([^\"]+)\".*$", "$1");
    }
}
