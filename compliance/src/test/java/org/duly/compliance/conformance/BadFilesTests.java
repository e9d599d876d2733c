package org.duly.compliance.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.conformance.Runner.GOOD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the runner says of files that are not what they should be, and that the good lines still get their answer. */
class BadFilesTests {
    private final Runner runner = new Runner();

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-21T06:30:00+08:00 | 2026-02-30T06:30:00+08:00 | attempt.at: "2026-02-30T06:30:00+08:00" does not exist
            2026-11-21T06:30:00+08:00 | 2026-11-21T25:00:00+08:00 | attempt.at: "2026-11-21T25:00:00+08:00" does not exist
            2026-11-21T06:30:00+08:00 | 2026-11-21T24:00:00+08:00 | attempt.at: "2026-11-21T24:00:00+08:00" does not exist
            2026-11-21T06:30:00+08:00 | 2026-11-21T23:59:60+08:00 | attempt.at: "2026-11-21T23:59:60+08:00" does not exist
            2026-11-21T06:30:00+08:00 | 2026-11-21T06:30:00+19:00 | attempt.at: "2026-11-21T06:30:00+19:00" does not exist
            2026-11-21T06:30:00+08:00 | 2026-11-21T06:30+08:00    | attempt.at: "2026-11-21T06:30+08:00" is not an instant
            2026-11-21T06:30:00+08:00 | 2026-11-21T06:30:00Z      | attempt.at: "2026-11-21T06:30:00Z" is not an instant
            Asia/Shanghai             | Asia/Atlantis             | consumer.locations[0].zone: "Asia/Atlantis" does not exist
            "history":[]              | "history":null            | history: must not be null
            "history":[]              | "history":{}              | history: must be a list
            "debt":["D1"]             | "debt":"D1"               | attempt.debt: must be a list
            "debt":["D1"]             | "debt":["D1","D1"]        | attempt.debt: names something twice
            "online":true             | "online":"yes"            | debts[0].online: must be true or false
            "id":"G1"                 | "id":""                   | id "" is not letters
            "history":[]              | "histori":[]              | history: is missing
            "PHONE_CALL"              | "PIGEON"                  | attempt.channel: "PIGEON" is none of
            "history":[]              | "history":[],"mood":1     | mood: unknown key
            """)
    void namesLineKeyAndReason(String part, String instead, String reason) throws IOException {
        assertThat(GOOD).contains(part);
        String bad = GOOD.replace(part, instead);
        assertThat(run(bad + "\n" + GOOD.replace("\"G1\"", "\"G2\""))).isEqualTo(1);
        assertThat(runner.complained()).startsWith("line 1: ").contains(reason).hasLineCount(1);
        assertThat(runner.printed()).startsWith("{\"id\":\"G2\"").hasLineCount(1);
    }

    @Test
    void tellsAnEmptyListFromAnAbsentOne() throws IOException {
        String named = GOOD.replace("\"consumer\":{", "\"consumer\":{\"notices\":[],");
        assertThat(run(GOOD.replace("\"debts\":[{", "\"debts\":[],\"x\":[{") + "\n" + named.replace("G1", "G2")))
                .isEqualTo(1);
        assertThat(runner.complained()).startsWith("line 1: ");
        assertThat(runner.printed()).startsWith("{\"id\":\"G2\"");
    }

    /** Judged for no debt at all it would pass at three at night. */
    @Test
    void refusesAnAmericanActUponADebtThatTheCaseDoesNotKnow() throws IOException {
        String known = """
                {"id":"U1","jurisdiction":"US","debts":[{"id":"D1","type":"CREDIT_CARD"}],"history":[],"attempt":{\
                "at":"2026-04-07T03:00:00-04:00","channel":"PHONE_CALL","target":"CONSUMER","debt":["D1"]},\
                "consumer":{"locations":[{"indicator":"address","zone":"America/New_York"}]}}""";
        assertThat(run(known + "\n" + known.replace("[\"D1\"]", "[\"D9\"]"))).isEqualTo(1);
        assertThat(runner.printed()).contains("\"verdict\":\"DENY\"").hasLineCount(1);
        assertThat(runner.complained()).startsWith("line 2: attempt.debt names D9, which the facts do not know");
    }

    @Test
    void refusesWhatIsNotJson() throws IOException {
        assertThat(run("nonsense\n[]\n\"text\"\n{\"id\":\n" + GOOD)).isEqualTo(1);
        assertThat(runner.complained().lines())
                .hasSize(4)
                .allMatch(line -> line.matches("line [1-4]: (not JSON: .*|must be an object)"));
        assertThat(runner.printed()).hasLineCount(1);
    }

    @Test
    void readsAByteOrderMarkAndWindowsLineEnds() throws IOException {
        assertThat(run("\uFEFF" + GOOD + "\r\n\r\n" + GOOD.replace("G1", "G2") + "\r\n"))
                .isZero();
        assertThat(runner.printed()).hasLineCount(2);
        assertThat(runner.complained()).isEmpty();
    }

    @Test
    void passesOverEmptyLinesAndCountsThem() throws IOException {
        assertThat(run("\n\n" + GOOD + "\n\nx\n")).isEqualTo(1);
        assertThat(runner.complained()).startsWith("line 5: not JSON");
        assertThat(runner.printed()).hasLineCount(1);
    }

    @Test
    void takesAnEmptyFileAsNoQuestion() throws IOException {
        assertThat(run("")).isZero();
        assertThat(runner.printed()).isEmpty();
    }

    @Test
    void refusesTheSameIdTwice() throws IOException {
        assertThat(run(GOOD + "\n" + GOOD)).isEqualTo(1);
        assertThat(runner.complained()).startsWith("line 2: id: \"G1\" stands on an earlier line");
        assertThat(runner.printed()).hasLineCount(1);
    }

    @Test
    void refusesLinesOfBytesAndReadsTheNext() throws IOException {
        byte[] good = ("\n" + GOOD).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[4 + good.length];
        bytes[0] = (byte) 0x89;
        bytes[1] = (byte) 0xFF;
        bytes[3] = 'P';
        System.arraycopy(good, 0, bytes, 4, good.length);
        Path file = Files.write(folder.resolve("bytes.jsonl"), bytes);
        assertThat(runner.run(file.toString())).isEqualTo(1);
        assertThat(runner.complained()).isEqualTo("line 1: not UTF-8\n");
        assertThat(runner.printed()).hasLineCount(1);
    }

    @Test
    void refusesDeeplyNestedText() throws IOException {
        assertThat(run("[".repeat(100_000) + "\n" + GOOD)).isEqualTo(1);
        assertThat(runner.complained()).startsWith("line 1: not JSON");
    }

    @Test
    void saysThatAFileDoesNotExist() {
        assertThat(runner.run(folder.resolve("nothing.jsonl").toString())).isEqualTo(2);
        assertThat(runner.complained()).contains("nothing.jsonl does not exist");
    }

    @Test
    void saysThatAFolderIsNoFile() {
        assertThat(runner.run(folder.toString())).isEqualTo(2);
        assertThat(runner.complained()).contains("is a folder, not a file");
    }

    @Test
    void refusesOptionsItDoesNotKnow() throws IOException {
        assertThat(runner.run("--speed", "fast")).isEqualTo(2);
        assertThat(runner.run("--packs")).isEqualTo(2);
        assertThat(runner.run("--packs", folder.resolve("none").toString(), "x.jsonl"))
                .isEqualTo(2);
        assertThat(runner.complained()).contains("--packs needs a value").contains("does not exist");
    }

    @Test
    void namesEveryProblemOfPacksThatDoNotLoad() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "pack: a\n");
        Files.writeString(folder.resolve("b.yaml"), "pack: [\n");
        assertThat(runner.run("packs", "--packs", folder.toString())).isEqualTo(2);
        assertThat(runner.complained()).contains("a.yaml:1: format: is missing").contains("b.yaml:2: is not YAML");
    }

    private int run(String text) throws IOException {
        return runner.run(Files.writeString(folder.resolve("cases.jsonl"), text).toString());
    }
}
