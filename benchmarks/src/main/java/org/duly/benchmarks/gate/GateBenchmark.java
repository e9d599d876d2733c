package org.duly.benchmarks.gate;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The sixteen rules by every engine, by the clock on the wall. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class GateBenchmark {
    private static final int CASES = 2_048;

    @Param({
        "plain Java, one pass",
        "16 Java predicates",
        "Duly, facts at hand",
        "Duly, facts at hand, reasons read",
        "Duly, facts built each time",
        "Drools, stateless session",
        "Drools, reused session",
        "Easy Rules, Java",
        "Easy Rules, MVEL",
        "CEL",
        "kie-dmn",
        "json-logic"
    })
    public String engine = "";

    @Param({"6", "20"})
    public int history;

    private Case[] cases = {};
    private Engine asked = c -> 0;
    private int turn;

    @Setup
    public void prepare() throws Exception {
        cases = RandomCases.of(CASES, history, 7);
        asked = Objects.requireNonNull(Engines.over(cases).get(engine));
    }

    @Benchmark
    public int decide() throws Exception {
        return asked.denied(cases[turn++ & (CASES - 1)]);
    }
}
