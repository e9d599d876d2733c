package org.duly.benchmarks.gate;

import java.util.Map;

/** Before any figure is believed: every engine answers every random case as the hand-written evaluator does. */
final class Equality {
    private static final int CASES = 5_000;

    private Equality() {}

    /** Says what was compared; a single difference ends the run. */
    static String proven() throws Exception {
        Case[] cases = RandomCases.of(CASES, 6, 99);
        Engine plain = new PlainEvaluator();
        int permitted = 0;
        Map<String, Engine> engines = Engines.over(cases);
        for (int i = 0; i < cases.length; i++) {
            int right = plain.denied(cases[i]);
            permitted += right == 0 ? 1 : 0;
            for (Map.Entry<String, Engine> engine : engines.entrySet()) {
                int denied = engine.getValue().denied(cases[i]);
                if (denied != right) {
                    throw new IllegalStateException(engine.getKey() + " differs on case " + i + " by the rules "
                            + Integer.toBinaryString(denied ^ right) + " (bits): " + cases[i].stated());
                }
            }
        }
        return CASES + " random cases, " + permitted + " permitted: all " + engines.size() + " engines agree";
    }
}
