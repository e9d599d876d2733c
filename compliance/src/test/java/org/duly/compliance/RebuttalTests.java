package org.duly.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.duly.compliance.Scenes.at;
import static org.duly.compliance.Scenes.call;
import static org.duly.compliance.Scenes.called;
import static org.duly.compliance.Scenes.facts;
import static org.duly.compliance.Scenes.refusing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Rebuttal;
import org.duly.compliance.json.JsonText;
import org.duly.compliance.json.MalformedFacts;
import org.duly.compliance.json.RecordReader;
import org.junit.jupiter.api.Test;

/** What two people can set aside, and what they cannot. */
class RebuttalTests {
    private static final String PRESUMED = "duly-dials-presumed";
    private static final Gate GATE = new Gate(Packs.load());

    @Test
    void saysOfARefusalByPresumptionsAloneThatItCanBeRebutted() {
        assertThat(GATE.decide(fifthDial("10:00:00")))
                .asInstanceOf(type(Verdict.Refused.class))
                .satisfies(refused -> {
                    assertThat(refusing(refused)).containsExactly(PRESUMED);
                    assertThat(refused.canBeRebutted()).isTrue();
                });
    }

    @Test
    void saysOfARefusalByALawBesideItThatItCannot() {
        assertThat(GATE.decide(fifthDial("22:30:00")))
                .asInstanceOf(type(Verdict.Refused.class))
                .satisfies(refused -> assertThat(refused.canBeRebutted()).isFalse());
    }

    @Test
    void setsAPresumptionAsideAndKeepsItOnTheReceipt() {
        Receipt receipt = GATE.decide(fifthDial("10:00:00").withRebuttal(rebuttal(PRESUMED)))
                .receipt();

        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.ALLOWED);
        assertThat(receipt.rebutted()).extracting(Ground::ruleId).containsExactly(PRESUMED);
    }

    @Test
    void neverSetsAProhibitionAsideEvenWhereItIsNamed() {
        Facts night = fifthDial("22:30:00");
        List<String> prohibitions = refusing(GATE.decide(night)).stream()
                .filter(rule -> !rule.equals(PRESUMED))
                .toList();

        List<String> all =
                Stream.concat(prohibitions.stream(), Stream.of(PRESUMED)).toList();
        Verdict verdict = GATE.decide(night.withRebuttal(new Rebuttal(
                all, "collector", "officer", "he asked for it", "note 7", at("10:00:00"), at("23:00:00"))));

        assertThat(refusing(verdict)).isNotEmpty().containsExactlyElementsOf(prohibitions);
    }

    @Test
    void setsNothingAsideThatItDoesNotName() {
        assertThat(refusing(GATE.decide(fifthDial("10:00:00").withRebuttal(rebuttal("duly-recalled")))))
                .containsExactly(PRESUMED);
    }

    @Test
    void countsFromItsApprovalToJustBeforeItsEnd() {
        Rebuttal rebuttal = rebuttal(PRESUMED);

        assertThat(refusing(GATE.decide(fifthDial("09:59:59").withRebuttal(rebuttal))))
                .containsExactly(PRESUMED);
        assertThat(refusing(GATE.decide(fifthDial("10:29:59").withRebuttal(rebuttal))))
                .isEmpty();
        assertThat(refusing(GATE.decide(fifthDial("10:30:00").withRebuttal(rebuttal))))
                .containsExactly(PRESUMED);
    }

    @Test
    void endsAClearanceWithTheRebuttalItRestsOn() {
        Verdict verdict = GATE.decide(fifthDial("10:29:00").withRebuttal(rebuttal(PRESUMED)));

        assertThat(verdict)
                .asInstanceOf(type(Verdict.Allowed.class))
                .satisfies(
                        allowed -> assertThat(allowed.clearance().expiresAt()).isEqualTo(at("10:30:00")));
    }

    @Test
    void replaysAReceiptThatRestsOnARebuttal() {
        Receipt receipt = GATE.decide(fifthDial("10:00:00").withRebuttal(rebuttal(PRESUMED)))
                .receipt();

        Receipt read = Receipt.read(receipt.canonical());

        assertThat(read).isEqualTo(receipt);
        assertThat(GATE.replay(read)).isEqualTo(new Replay.Same());
    }

    @Test
    void leavesTheCanonicalFormOfOtherReceiptsAsItWas() {
        String canonical =
                new String(GATE.decide(fifthDial("10:00:00")).receipt().canonical(), StandardCharsets.UTF_8);

        assertThat(canonical).doesNotContain("rebut");
    }

    @Test
    void takesTwoPersonsAReasonAndEvidence() {
        assertThatThrownBy(() -> of("collector", "collector", "he asked for it", "note 7"))
                .hasMessageContaining("somebody else");
        assertThatThrownBy(() -> of("collector", " ", "he asked for it", "note 7"))
                .hasMessageContaining("rebuttal.approved_by");
        assertThatThrownBy(() -> of("", "officer", "he asked for it", "note 7"))
                .hasMessageContaining("rebuttal.asked_by");
        assertThatThrownBy(() -> of("collector", "officer", "  ", "note 7")).hasMessageContaining("rebuttal.reason");
        assertThatThrownBy(() -> of("collector", "officer", "he asked for it", ""))
                .hasMessageContaining("rebuttal.evidence");
    }

    @Test
    void isUnknownToCaseFiles() {
        Receipt receipt = GATE.decide(fifthDial("10:00:00").withRebuttal(rebuttal(PRESUMED)))
                .receipt();
        String rebutted = new String(receipt.canonical(), StandardCharsets.UTF_8)
                .replace("\"placement\":\"PLACED\",", "")
                .replace("\"regions\":[],", "");

        assertThatThrownBy(() -> RecordReader.ofCaseFile().read(JsonText.parse(rebutted), Receipt.class))
                .isInstanceOfSatisfying(
                        MalformedFacts.class,
                        malformed -> assertThat(malformed.key()).isEqualTo("facts.rebuttal"));
    }

    private static Facts fifthDial(String clock) {
        return facts(call(clock).build())
                .withHistory(List.of(
                        called("08:10:00", Outcome.NO_ANSWER),
                        called("08:20:00", Outcome.BUSY),
                        called("08:30:00", Outcome.NO_ANSWER),
                        called("08:40:00", Outcome.NO_ANSWER)));
    }

    private static Rebuttal rebuttal(String... rules) {
        return new Rebuttal(
                List.of(rules), "collector", "officer", "he asked for it", "note 7", at("10:00:00"), at("10:30:00"));
    }

    private static Rebuttal of(String askedBy, String approvedBy, String reason, String evidence) {
        return new Rebuttal(List.of(PRESUMED), askedBy, approvedBy, reason, evidence, at("10:00:00"), at("10:30:00"));
    }
}
