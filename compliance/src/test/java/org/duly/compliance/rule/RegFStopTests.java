package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.american;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.endOf;

import java.util.List;
import org.duly.compliance.rule.Stop.Which;
import org.junit.jupiter.api.Test;

/** Written demands, disputes and requests that stop collecting from the second they are received. */
@Proves("stop")
class RegFStopTests {
    private static final Stop CEASE = new Stop(Which.CEASE, always(List.of("PHONE")));
    private static final Stop DISPUTE = new Stop(Which.DISPUTE, always(List.of("PHONE")));
    private static final Stop ORIGINAL = new Stop(Which.ORIGINAL_CREDITOR, always(List.of("PHONE")));
    private static final String NOW = "2026-07-15T10:00:00-04:00";
    private static final String LATER = "2026-07-15T10:00:01-04:00";
    private static final String DAY_BEFORE = "2026-07-14T10:00:00-04:00";

    @Test
    void stopsForGoodFromReceiptOfADemand() {
        assertThat(endOf(CEASE, ceased("LETTER", NOW))).isNull();
        assertThat(breachOf(CEASE, ceased("LETTER", NOW)).counts()).containsEntry("received", "2026-07-15");
        assertThat(CEASE.breach(ceased("LETTER", LATER))).isNull();
        assertThat(CEASE.breach(american("{}"))).isNull();
    }

    @Test
    void heedsNoDemandThatWasOnlySpokenOrCameThroughARefusedMedium() {
        assertThat(CEASE.breach(ceased("phone", NOW))).isNull();
        assertThat(CEASE.breach(american(
                        "consumer: {cease: {medium: EMAIL, accepted_medium: false, received_at: '" + NOW + "'}}")))
                .isNull();
    }

    @Test
    void stopsForADisputeUntilItIsAnswered() {
        assertThat(endOf(DISPUTE, disputed("received_at: '" + NOW + "'"))).isNull();
        assertThat(DISPUTE.breach(disputed("received_at: '" + LATER + "'"))).isNull();
        String answered = "received_at: '" + DAY_BEFORE + "', response: VERIFICATION_COPY, responded_at: '%s'";
        assertThat(DISPUTE.breach(disputed(answered.formatted(NOW)))).isNull();
        assertThat(DISPUTE.breach(disputed(answered.formatted(LATER)))).isNotNull();
    }

    @Test
    void stopsForNoDisputeThatWasSpokenOrRefused() {
        String received = "received_at: '" + NOW + "'";
        assertThat(DISPUTE.breach(disputed(received + ", written: false"))).isNull();
        assertThat(DISPUTE.breach(disputed(received + ", medium: phone"))).isNull();
        assertThat(DISPUTE.breach(disputed(received + ", medium: EMAIL, accepted_medium: false")))
                .isNull();
        assertThat(DISPUTE.breach(disputed(received + ", medium: EMAIL, accepted_medium: true")))
                .isNotNull();
        assertThat(DISPUTE.breach(american("{}"))).isNull();
    }

    @Test
    void stopsForADisputeOfTheLastDayOfThePeriodButNotOfTheDayAfter() {
        String ends = "consumer: {validation_end: '%s', dispute: {received_at: '" + NOW + "'}}";
        assertThat(DISPUTE.breach(american(ends.formatted("2026-07-15")))).isNotNull();
        assertThat(DISPUTE.breach(american(ends.formatted("2026-07-14")))).isNull();
    }

    @Test
    void stopsForTheDisputedDebtsWhereSomeAreMarked() {
        String two = "debts: [{id: D1, type: MEDICAL, disputed: %s}, {id: D2, type: MEDICAL, disputed: %s}]\n"
                + "consumer: {dispute: {received_at: '" + NOW + "'}}";
        assertThat(DISPUTE.breach(american(two.formatted(true, false)))).isNotNull();
        assertThat(DISPUTE.breach(american(two.formatted(false, true)))).isNull();
        assertThat(DISPUTE.breach(american(two.formatted(false, false)))).isNotNull();
    }

    @Test
    void isNotContentToCallADisputeDuplicativeUnlessItIs() {
        assertThat(DISPUTE.breach(dismissed("responded_at: '" + NOW + "'", false)))
                .isNull();
        assertThat(DISPUTE.breach(dismissed("responded_at: '" + NOW + "'", true)))
                .isNotNull();
        assertThat(DISPUTE.breach(dismissed("responded_at: '" + LATER + "'", false)))
                .isNotNull();
        assertThat(DISPUTE.breach(dismissed("responded_at: '" + NOW + "', response: DUPLICATIVE_NOTICE", false)))
                .isNotNull();
        String first = "received_at: '%s', response: DUPLICATIVE_NOTICE, responded_at: '%s'";
        assertThat(DISPUTE.breach(disputed(first.formatted(DAY_BEFORE, NOW)))).isNotNull();
    }

    @Test
    void stillStopsForAnEarlierDisputeNobodyAnswered() {
        String late = "consumer: {validation_end: '2026-07-14', dispute: {received_at: '" + NOW + "', earlier: {%s}}}";
        String earlier = "received_at: '" + DAY_BEFORE + "'";
        assertThat(DISPUTE.breach(american(late.formatted(earlier)))).isNotNull();
        assertThat(DISPUTE.breach(american(late.formatted(earlier + ", responded_at: '" + NOW + "'"))))
                .isNull();
        assertThat(DISPUTE.breach(american(late.formatted("received_at: '" + NOW + "'"))))
                .isNull();
        assertThat(DISPUTE.breach(american(late.formatted("responded_at: null"))))
                .isNull();
    }

    @Test
    void stopsForARequestUntilTheOriginalCreditorIsNamed() {
        assertThat(endOf(ORIGINAL, requested("received_at: '" + NOW + "'"))).isNull();
        assertThat(ORIGINAL.breach(requested("received_at: '" + LATER + "'"))).isNull();
        assertThat(ORIGINAL.breach(requested("received_at: '" + NOW + "', written: false")))
                .isNull();
        assertThat(ORIGINAL.breach(requested("received_at: '" + NOW + "', responded_at: '" + NOW + "'")))
                .isNull();
        assertThat(ORIGINAL.breach(requested("received_at: '" + NOW + "', responded_at: '" + LATER + "'")))
                .isNotNull();
        assertThat(ORIGINAL.breach(american("{}"))).isNull();
    }

    private static Situation ceased(String medium, String received) {
        return american("consumer: {cease: {medium: " + medium + ", received_at: '" + received + "'}}");
    }

    private static Situation disputed(String dispute) {
        return american("consumer: {dispute: {" + dispute + "}}");
    }

    /** Answered yesterday by a notice that it repeats an earlier dispute. */
    private static Situation dismissed(String earlier, boolean newInformation) {
        return disputed(
                "received_at: '%s', responded_at: '%s', response: DUPLICATIVE_NOTICE, new_material_information: %s,"
                                .formatted(DAY_BEFORE, DAY_BEFORE, newInformation)
                        + " earlier: {" + earlier + "}");
    }

    private static Situation requested(String request) {
        return american("consumer: {original_creditor_request: {" + request + "}}");
    }
}
