package org.duly.compliance.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duly.compliance.Gate;
import org.duly.compliance.Ground;
import org.duly.compliance.Receipt;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.json.JsonText;
import org.duly.compliance.json.MalformedFacts;

/** Asks the same questions by two sets of packs and says which answers change, by which rule, and why. */
final class Changes {
    private final Gate from;
    private final Gate to;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, int[]> byRule = new TreeMap<>();
    private int asked;
    private int changed;
    private int malformed;

    Changes(Gate from, Gate to, PrintStream out, PrintStream err) {
        this.from = from;
        this.to = to;
        this.out = out;
        this.err = err;
    }

    void over(Path file) throws IOException {
        CaseLines.forEach(file, (number, text) -> line(file.getFileName() + ":" + number, text));
    }

    /** Prints what changed by rule and in all; whether every line could be read. */
    boolean finish() {
        byRule.forEach(
                (rule, counts) -> out.println(rule + ": refuses " + counts[0] + " more, " + counts[1] + " fewer"));
        out.println(asked + " asked, " + changed + " answers change");
        return malformed == 0;
    }

    private void line(String place, CaseLines.Text line) {
        try {
            String text = line.read();
            if (!text.isBlank()) {
                ask(place, facts(text));
            }
        } catch (MalformedFacts e) {
            malformed++;
            err.println(place + ": " + (e.key().isEmpty() ? "" : e.key() + ": ") + e.reason());
        }
    }

    /** A stored receipt carries its question under facts; everything else is a scenario. */
    private static Facts facts(String text) {
        return JsonText.parse(text).has("facts")
                ? Receipt.read(text.getBytes(StandardCharsets.UTF_8)).facts()
                : ScenarioLine.parse(text).facts();
    }

    private void ask(String place, Facts facts) {
        Receipt before = from.decide(facts).receipt();
        Receipt after = to.decide(facts).receipt();
        asked++;
        List<String> differences = before.answerDifferences(after);
        if (!differences.isEmpty()) {
            changed++;
            out.println(place + ": " + String.join("; ", differences));
            count(rules(before), rules(after));
        }
    }

    private void count(Set<String> before, Set<String> after) {
        after.stream().filter(rule -> !before.contains(rule)).forEach(rule -> counts(rule)[0]++);
        before.stream().filter(rule -> !after.contains(rule)).forEach(rule -> counts(rule)[1]++);
    }

    private int[] counts(String rule) {
        return byRule.computeIfAbsent(rule, each -> new int[2]);
    }

    private static Set<String> rules(Receipt receipt) {
        return receipt.grounds().stream().map(Ground::ruleId).collect(Collectors.toSet());
    }
}
