package org.duly.benchmarks.gate;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every engine of the comparison by name, in the order of the table. */
final class Engines {
    private Engines() {}

    static Map<String, Engine> over(Case[] cases) throws Exception {
        Map<String, Engine> engines = new LinkedHashMap<>();
        DulyGate gate = new DulyGate();
        Drools drools = new Drools();
        engines.put("plain Java, one pass", new PlainEvaluator());
        engines.put("16 Java predicates", new Predicates());
        engines.put("Duly, facts at hand", gate.reading(cases));
        engines.put("Duly, facts at hand, reasons read", gate.telling(cases));
        engines.put("Duly, facts built each time", gate.converting());
        engines.put("Drools, stateless session", drools.stateless());
        engines.put("Drools, reused session", drools.reused());
        engines.put("Easy Rules, Java", EasyRules.java());
        engines.put("Easy Rules, MVEL", EasyRules.mvel());
        engines.put("CEL", new Cel());
        engines.put("kie-dmn", new Dmn());
        engines.put("json-logic", new JsonRules());
        return engines;
    }
}
