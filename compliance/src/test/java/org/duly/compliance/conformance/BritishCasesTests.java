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
import org.junit.jupiter.api.io.TempDir;

/** British scenarios: the boundaries of every rule, and what cannot be answered. */
class BritishCasesTests {
    private static final Path BOUNDARIES = Path.of("..", "rulepacks", "uk", "cases", "boundaries.jsonl");
    private static final String AGENT_HOLDS_MONEY = """
            {"id":"W1","jurisdiction":"UK","debts":[{"id":"D1","type":"CREDIT_CARD"}],"history":[],\
            "attempt":{"at":"2029-01-10T10:00:00+00:00","channel":"OBLIGATION_CHECK","target":"RECORDS","debt":["D1"],\
            "uk":{"received":{"received_on":"2028-12-29"}}},\
            "consumer":{"locations":[{"indicator":"address","zone":"Europe/London"}]}}""";
    private static final String CHINESE = """
            {"id":"G1","jurisdiction":"CN","lenders":[{"id":"B","kind":"BANK","cba_member":true}],\
            "debts":[{"id":"D1","type":"CONSUMER_LOAN","lender":"B","online":true}],"history":[],\
            "attempt":{"at":"2026-11-21T10:00:00+08:00","channel":"PHONE_CALL","target":"CONSUMER","debt":["D1"]},\
            "consumer":{"locations":[{"indicator":"address","zone":"Asia/Shanghai"}]}}""";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void agreesWithEveryCaseAtABoundary() throws IOException {
        run("--expect", BOUNDARIES.toString());
        long cases;
        try (var lines = Files.lines(BOUNDARIES)) {
            cases = lines.count();
        }
        assertThat(printed()).isEqualTo(cases + " passed, 0 failed\n");
        assertThat(complained()).isEmpty();
    }

    @Test
    void namesTheYearWhoseHolidaysNobodyHasEntered() throws IOException {
        assertThat(run(file(AGENT_HOLDS_MONEY))).isEqualTo(1);
        assertThat(printed()).isEmpty();
        assertThat(complained())
                .contains(
                        "line 1: calendar calendar.uk.england_and_wales has no holidays for 2029. Add a value from 2029-01-01");
    }

    @Test
    void refusesBritishFactsInAChineseCase() throws IOException {
        run(file(CHINESE.replace("\"channel\"", "\"uk\":{\"courtPermission\":true},\"channel\"")));
        run(file(CHINESE.replace("\"channel\"", "\"uk\":{\"court_permission\":true},\"channel\"")));
        run(file(CHINESE.replace("\"online\":true", "\"online\":true,\"uk\":{}")));
        run(file(CHINESE.replace("PHONE_CALL", "TAKE_PAYMENT")));
        assertThat(printed()).isEmpty();
        assertThat(complained().lines())
                .containsExactly(
                        "line 1: attempt.uk.courtPermission: unknown key",
                        "line 1: uk is a key of cases of the jurisdiction UK only; remove it",
                        "line 1: uk is a key of cases of the jurisdiction UK only; remove it",
                        "line 1: TAKE_PAYMENT is a channel of cases of the jurisdiction UK only");
    }

    @Test
    void refusesAnActUponADebtThatTheCaseDoesNotKnow() throws IOException {
        run(file(AGENT_HOLDS_MONEY.replace("\"debt\":[\"D1\"]", "\"debt\":[\"D9\"]")));
        assertThat(complained()).contains("attempt.debt names D9, which the facts do not know");
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
}
