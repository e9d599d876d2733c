package org.duly.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.duly.compliance.Scenes.call;
import static org.duly.compliance.Scenes.facts;

import java.nio.charset.StandardCharsets;
import org.duly.compliance.pack.PackCase;
import org.junit.jupiter.api.Test;

/** The record of an answer, which must mean the same wherever it is read. */
class ReceiptTests {
    private static final Packs PACKS = Packs.load();
    private static final Gate GATE = new Gate(PACKS);

    @Test
    void readsBackWhatItWrote() {
        for (PackCase tried :
                PACKS.all().stream().flatMap(pack -> pack.cases().stream()).toList()) {
            Receipt receipt = GATE.decide(tried.facts()).receipt();
            Receipt read = Receipt.read(receipt.canonical());
            assertThat(read).as(tried.name()).isEqualTo(receipt);
            assertThat(read.hash()).isEqualTo(receipt.hash());
        }
    }

    @Test
    void writesSortedKeysWithoutSpaces() {
        Receipt receipt = GATE.decide(facts(call("22:00:00").build())).receipt();
        assertThat(new String(receipt.canonical(), StandardCharsets.UTF_8))
                .startsWith("{\"engine\":\"duly-compliance 1\",\"facts\":{\"agencies\":[],\"attempt\":{")
                .contains("\"next_allowed_at\":\"2026-11-22T00:00:00+00:00\"")
                .contains("\"outcome\":\"REFUSED\"");
    }

    @Test
    void replaysToTheSameAnswer() {
        Receipt receipt = GATE.decide(facts(call("22:00:00").build())).receipt();
        assertThat(GATE.replay(Receipt.read(receipt.canonical()))).isEqualTo(new Replay.Same());
    }

    @Test
    void namesTheDifferenceWhenTheLawHasChanged() {
        Receipt receipt = GATE.decide(facts(call("21:00:00").build())).receipt();
        Gate stricter = new Gate(Packs.of(PackFiles.shippedBut("cn/gbt-45251-2025.yaml", "\"22:00\"", "\"21:00\"")));
        assertThat(stricter.replay(receipt))
                .asInstanceOf(type(Replay.Differs.class))
                .satisfies(differs -> assertThat(differs.differences())
                        .contains(
                                "outcome: was ALLOWED, is REFUSED",
                                "grounds: was [], is [cn-hours-default-window]",
                                "next allowed: was null, is 2026-11-22T00:00:00Z")
                        .anyMatch(difference -> difference.startsWith("packs: ")));
    }
}
