package org.duly.benchmarks.pack;

import java.util.Locale;
import java.util.TreeMap;
import org.duly.benchmarks.measure.CpuSeconds;
import org.duly.compliance.Gate;
import org.duly.compliance.Packs;
import org.duly.compliance.Verdict;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.pack.PackCase;

/**
 * Decisions of the gate with every pack that ships, per second of processor time; prints rows of a Markdown table. China is
 * asked about a made-up floor, each law moreover about the cases inside its own packs.
 */
public final class PackSpeed {
    private static final int CASES = 2_048;

    private PackSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Packs packs = Packs.load();
        Gate gate = new Gate(packs);
        for (int history : new int[] {6, 20}) {
            measure(gate, "CN, a floor, history " + history, ChineseCases.of(CASES, history, 7));
        }
        for (Jurisdiction jurisdiction : Jurisdiction.values()) {
            Facts[] cases = packs.all().stream()
                    .filter(pack -> pack.jurisdiction() == jurisdiction)
                    .flatMap(pack -> pack.cases().stream())
                    .map(PackCase::facts)
                    .toArray(Facts[]::new);
            measure(gate, jurisdiction + ", its packs' own cases", cases);
        }
    }

    private static void measure(Gate gate, String name, Facts[] cases) throws Exception {
        System.err.println(name + ": " + answers(gate, cases));
        CpuSeconds.Rate rate = CpuSeconds.of(turn -> gate.decide(cases[Math.floorMod(turn, cases.length)])
                .receipt()
                .grounds()
                .size());
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %,.0f | %,.0f–%,.0f | %d |%n",
                name,
                cases.length,
                rate.median(),
                rate.least(),
                rate.most(),
                rate.rounds());
    }

    /** What the cases are answered with, so that a reader sees that they are no walk-over. */
    private static TreeMap<String, Integer> answers(Gate gate, Facts[] cases) {
        TreeMap<String, Integer> answers = new TreeMap<>();
        for (Facts facts : cases) {
            String answer = switch (gate.decide(facts)) {
                case Verdict.Allowed allowed -> "allowed";
                case Verdict.NotCovered notCovered -> "not covered";
                case Verdict.Refused refused ->
                    "refused by " + refused.grounds().size();
            };
            answers.merge(answer, 1, Integer::sum);
        }
        return answers;
    }
}
