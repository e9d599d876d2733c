package org.duly.benchmarks.gate;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duly.compliance.Gate;
import org.duly.compliance.Ground;
import org.duly.compliance.Packs;
import org.duly.compliance.Verdict;
import org.duly.compliance.facts.Facts;

/** The sixteen rules as a pack, asked through the gate, which answers with every ground. */
final class DulyGate {
    private static final String PACK = "sixteen-rules.yaml";

    private final Gate gate;
    private final Map<String, Integer> bits = new HashMap<>();

    DulyGate() throws IOException {
        try (InputStream pack = DulyGate.class.getResourceAsStream(PACK)) {
            Packs packs = Packs.of(Map.of(PACK, Objects.requireNonNull(pack).readAllBytes()));
            gate = new Gate(packs);
            packs.all().getFirst().rules().forEach(rule -> bits.put(rule.id(), 1 << bits.size()));
        }
    }

    /** The cases stand in the store as facts, as every other engine finds its own beans. */
    Engine reading(Case[] cases) {
        Map<Case, Facts> stored = stored(cases);
        return asked -> mask(gate.decide(Objects.requireNonNull(stored.get(asked))));
    }

    /** The same, and every reason is read in both languages, and every count. */
    Engine telling(Case[] cases) {
        Map<Case, Facts> stored = stored(cases);
        return asked -> told(gate.decide(Objects.requireNonNull(stored.get(asked))));
    }

    private static Map<Case, Facts> stored(Case[] cases) {
        Map<Case, Facts> stored = new IdentityHashMap<>();
        for (Case each : cases) {
            stored.put(each, AsFacts.of(each));
        }
        return stored;
    }

    /** Facts, their whole history included, are built anew for each question. */
    Engine converting() {
        return asked -> mask(gate.decide(AsFacts.of(asked)));
    }

    private int told(Verdict verdict) {
        if (verdict instanceof Verdict.Refused refused) {
            for (Ground ground : refused.grounds()) {
                if (ground.reason().zh().isEmpty() || ground.reason().en().isEmpty()) {
                    throw new IllegalStateException(ground.ruleId() + " gives no reason");
                }
                ground.counts().forEach((name, count) -> Objects.requireNonNull(count, name));
            }
        }
        return mask(verdict);
    }

    private int mask(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed allowed -> 0;
            case Verdict.NotCovered notCovered ->
                throw new IllegalStateException(notCovered.why().en());
            case Verdict.Refused refused -> mask(refused.grounds());
        };
    }

    private int mask(List<Ground> grounds) {
        int denied = 0;
        for (Ground ground : grounds) {
            denied |= Objects.requireNonNull(bits.get(ground.ruleId()));
        }
        return denied;
    }
}
