package org.duly.compliance;

import java.util.Map;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Jurisdiction;
import org.junit.jupiter.api.Test;

/** What holds on any day under Chinese law. */
class ChinesePropertyTests extends GateProperties {
    ChinesePropertyTests() {
        super(Jurisdiction.CN, new ChineseDays());
    }

    @Test
    void neverPermitsMoreUnderTighterNumbers() {
        Gate plain = new Gate(PACKS);
        Gate tighter = new Gate(ChangedPacks.with(
                "gbt-45251-2025.yaml",
                Map.of(
                        "\"22:00\"",
                        "\"21:20\"",
                        "\"08:00\"",
                        "\"08:40\"",
                        "{from: 2025-02-28, value: \"3\"",
                        "{from: 2025-02-28, value: \"2\"")));
        holds(800, seed -> {
            Facts facts = cases().of(seed);
            return !(tighter.decide(facts) instanceof Verdict.Allowed)
                    || plain.decide(facts) instanceof Verdict.Allowed;
        });
    }
}
