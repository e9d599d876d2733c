package org.duly.benchmarks.gate;

import java.util.Locale;
import java.util.Map;
import org.duly.benchmarks.measure.CpuSeconds;

/**
 * The sixteen rules by every engine, decisions per second of processor time; prints Markdown tables. Arguments: mean
 * lengths of the history, without any 6 and 20.
 */
public final class GateSpeed {
    private static final int CASES = 2_048;

    private GateSpeed() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("Equality: " + Equality.proven() + ".\n");
        for (String history : arguments.length == 0 ? new String[] {"6", "20"} : arguments) {
            Case[] cases = RandomCases.of(CASES, Integer.parseInt(history), 7);
            double plain = 0;
            System.out.println("| Engine, history " + history + " | decisions per CPU-second | range | n | ÷ plain |");
            System.out.println("|---|---:|---:|---:|---:|");
            for (Map.Entry<String, Engine> engine : Engines.over(cases).entrySet()) {
                Engine asked = engine.getValue();
                CpuSeconds.Rate rate = CpuSeconds.of(turn -> asked.denied(cases[turn & (CASES - 1)]));
                plain = plain == 0 ? rate.median() : plain;
                System.out.println(row(engine.getKey(), rate, plain));
            }
            System.out.println();
        }
    }

    private static String row(String name, CpuSeconds.Rate rate, double plain) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f–%,.0f | %d | %.4f |",
                name,
                rate.median(),
                rate.least(),
                rate.most(),
                rate.rounds(),
                rate.median() / plain);
    }
}
