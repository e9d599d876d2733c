package org.duly.compliance.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duly.compliance.Packs;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.rule.Exemption;

/**
 * What a denial rests on beside the rule that denies: provisions that are part of that rule, and exceptions to it that do
 * not stand. They are named too, since a text is often cited by its comment or by its exception.
 */
final class Neighbours {
    private final Map<String, List<VerdictLine.Said>> byRule = new HashMap<>();

    private Neighbours() {}

    static Neighbours in(Packs packs) {
        Neighbours neighbours = new Neighbours();
        for (Pack pack : packs.all()) {
            pack.carriedBy().forEach(neighbours::add);
            pack.exemptions().forEach(neighbours::add);
        }
        return neighbours;
    }

    private void add(Pack.CarriedBy part) {
        for (String rule : part.by()) {
            add(rule, new VerdictLine.Said(part.id(), part.cite(), "part of " + rule + ": " + part.how()));
        }
    }

    private void add(Exemption exemption) {
        for (String rule : exemption.exceptionTo()) {
            String reason = "the exception to " + rule + " does not stand here";
            add(rule, new VerdictLine.Said(exemption.id(), exemption.citation(), reason));
        }
    }

    private void add(String rule, VerdictLine.Said said) {
        byRule.computeIfAbsent(rule, r -> new ArrayList<>()).add(said);
    }

    /** The grounds themselves, then what they rest on, each named once. */
    List<VerdictLine.Said> with(List<VerdictLine.Said> grounds) {
        Map<String, VerdictLine.Said> all = new LinkedHashMap<>();
        grounds.forEach(ground -> all.put(ground.rule(), ground));
        for (VerdictLine.Said ground : grounds) {
            byRule.getOrDefault(ground.rule(), List.of()).forEach(beside -> all.putIfAbsent(beside.rule(), beside));
        }
        return List.copyOf(all.values());
    }
}
