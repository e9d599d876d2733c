package org.duly.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duly.compliance.facts.Facts;

/** Decides whether an act may be done now: facts in, verdict and receipt out, nothing else read. */
public final class Gate {
    private static final String ENGINE = "duly-compliance 1";

    private final Packs packs;

    public Gate(Packs packs) {
        this.packs = packs;
    }

    /** Judges the act in the facts by the law of its day; every rule that refuses is named. */
    public Verdict decide(Facts facts) {
        String jurisdiction = facts.jurisdiction().name();
        Reason why = new Reason("没有加载 " + jurisdiction + " 的规则包", "no rule pack is loaded for " + jurisdiction);
        return new Verdict.NotCovered(
                why, new Receipt(ENGINE, List.of(), facts, Receipt.Outcome.NOT_COVERED, List.of(), why, null));
    }

    /** A value of law by jurisdiction ({@code cn}) and name, as it stands on a day; empty where no pack sets it then. */
    public Optional<ParameterValue> parameter(String jurisdiction, String name, LocalDate asOf) {
        return packs.parameter(jurisdiction.toLowerCase(Locale.ROOT), name, asOf);
    }

    /** Asks a stored receipt's question again. */
    public Replay replay(Receipt receipt) {
        Receipt now = decide(receipt.facts()).receipt();
        return now.hash().equals(receipt.hash())
                ? new Replay.Same()
                : new Replay.Differs(ReceiptDifference.between(receipt, now));
    }
}
