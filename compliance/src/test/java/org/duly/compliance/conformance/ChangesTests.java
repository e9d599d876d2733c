package org.duly.compliance.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.conformance.Runner.GOOD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.duly.compliance.Gate;
import org.duly.compliance.PackFiles;
import org.duly.compliance.Packs;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.json.JsonText;
import org.duly.compliance.json.RecordReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which answers change between two sets of packs, found by asking again. */
class ChangesTests {
    private static final String EVENING =
            GOOD.replace("T06:30", "T21:30").replace("\"cba_member\":true", "\"cba_member\":false");

    private final Runner runner = new Runner();

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void namesTheAnswersThatChangeAndTheRule() throws IOException {
        int status = changes(EVENING + "\n" + GOOD.replace("G1", "G2").replace("T06:30", "T10:00") + "\n");
        assertThat(status).isZero();
        assertThat(runner.printed()).isEqualTo("""
                cases.jsonl:1: outcome: was ALLOWED, is REFUSED; grounds: was [], is [cn-hours-default-window]; \
                next allowed: was null, is 2026-11-22T00:00:00Z
                cn-hours-default-window: refuses 1 more, 0 fewer
                2 asked, 1 answers change
                """);
    }

    @Test
    void asksAStoredReceiptAgain() throws IOException {
        Facts facts = RecordReader.ofStored().read(JsonText.parse(EVENING.replace("\"id\":\"G1\",", "")), Facts.class);
        byte[] receipt = new Gate(Packs.load()).decide(facts).receipt().canonical();
        assertThat(changes(new String(receipt, StandardCharsets.UTF_8))).isZero();
        assertThat(runner.printed()).endsWith("1 asked, 1 answers change\n");
    }

    @Test
    void findsNothingBetweenAPackAndItself() throws IOException {
        Path same = write("same", PackFiles.shipped());
        Path file = Files.writeString(folder.resolve("cases.jsonl"), EVENING);
        assertThat(runner.run("changes", "--from", same.toString(), "--to", same.toString(), file.toString()))
                .isZero();
        assertThat(runner.printed()).isEqualTo("1 asked, 0 answers change\n");
    }

    @Test
    void namesALineItCannotRead() throws IOException {
        assertThat(changes("{}\n" + EVENING)).isEqualTo(1);
        assertThat(runner.complained()).startsWith("cases.jsonl:1: id: is missing");
        assertThat(runner.printed()).endsWith("1 asked, 1 answers change\n");
    }

    @Test
    void needsBothSetsAndAFile() {
        assertThat(runner.run("changes", "--from", folder.toString(), "x")).isEqualTo(2);
        assertThat(runner.complained()).contains("--to is missing");
    }

    /** From the packs that ship to the same with an earlier evening. */
    private int changes(String lines) throws IOException {
        Path from = write("from", PackFiles.shipped());
        Path to = write("to", PackFiles.shippedBut("cn/gbt-45251-2025.yaml", "\"22:00\"", "\"21:00\""));
        Path file = Files.writeString(folder.resolve("cases.jsonl"), lines);
        return runner.run("changes", "--from", from.toString(), "--to", to.toString(), file.toString());
    }

    private Path write(String name, Map<String, byte[]> files) throws IOException {
        Path packs = folder.resolve(name);
        for (var file : files.entrySet()) {
            Path path = packs.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue());
        }
        return packs;
    }
}
