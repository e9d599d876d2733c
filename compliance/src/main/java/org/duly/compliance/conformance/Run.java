package org.duly.compliance.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.duly.compliance.Gate;
import org.duly.compliance.Packs;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.json.MalformedFacts;
import org.duly.compliance.rule.BusinessCalendar;

/** One run over the lines of a case file. */
final class Run {
    private final Function<Jurisdiction, Packs> law;
    private final Map<Jurisdiction, Asked> asked = new EnumMap<>(Jurisdiction.class);
    private final boolean compare;
    private final PrintStream out;
    private final PrintStream err;
    private final Set<String> ids = new HashSet<>();
    private int malformed;
    private int passed;
    private int failed;

    /** A law that is asked of, ready to answer. */
    private record Asked(Gate gate, Neighbours neighbours) {
        static Asked of(Packs law) {
            return new Asked(new Gate(law), Neighbours.in(law));
        }
    }

    /** Over the packs of each law, which are asked for when a line is about that law. */
    Run(Function<Jurisdiction, Packs> law, boolean compare, PrintStream out, PrintStream err) {
        this.law = law;
        this.compare = compare;
        this.out = out;
        this.err = err;
    }

    /** Judges every line; whether all could be read and, where compared, agreed. */
    boolean over(Path file) throws IOException {
        CaseLines.forEach(file, this::line);
        if (compare) {
            out.println(passed + " passed, " + failed + " failed");
        }
        return malformed == 0 && failed == 0;
    }

    private void line(int number, CaseLines.Text line) {
        try {
            String text = line.read();
            if (!text.isBlank()) {
                judge(scenario(text));
            }
        } catch (BusinessCalendar.YearMissing e) {
            malformed++;
            err.println("line " + number + ": " + e.getMessage());
        } catch (MalformedFacts e) {
            malformed++;
            err.println("line " + number + ": " + (e.key().isEmpty() ? "" : e.key() + ": ") + e.reason());
        }
    }

    private ScenarioLine scenario(String text) {
        ScenarioLine scenario = ScenarioLine.parse(text);
        if (!ids.add(scenario.id())) {
            throw new MalformedFacts("id", "\"" + scenario.id() + "\" stands on an earlier line");
        }
        return scenario;
    }

    private void judge(ScenarioLine scenario) {
        Facts facts = scenario.facts();
        Asked of = asked.computeIfAbsent(facts.jurisdiction(), each -> Asked.of(law.apply(each)));
        VerdictLine verdict = VerdictLine.of(scenario.id(), facts, of.gate().decide(facts), of.neighbours());
        if (!compare) {
            out.println(verdict.json(of.gate().zoneFor(facts)));
        } else if (scenario.expected() != null) {
            compare(scenario, verdict, of.gate().zoneFor(facts));
        }
    }

    private void compare(ScenarioLine scenario, VerdictLine verdict, ZoneId zone) {
        if (verdict.agreesWith(scenario)) {
            passed++;
            return;
        }
        failed++;
        out.println(
                "expected " + scenario.expected() + " by one of " + scenario.rules() + ", got " + verdict.json(zone));
    }
}
