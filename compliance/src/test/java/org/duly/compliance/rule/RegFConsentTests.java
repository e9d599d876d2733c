package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Past.but;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.american;
import static org.duly.compliance.rule.Told.at;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.endOf;

import org.duly.compliance.rule.RollingCount.Counted;
import org.duly.compliance.rule.RollingCount.Per;
import org.junit.jupiter.api.Test;

/** The rest after a conversation, and the consents that excuse a call. */
@Proves({"cool_off", "consented_call"})
class RegFConsentTests {
    private static final CoolOff REST = new CoolOff(always(7), always(7));
    private static final ConsentedCall CONSENTED = new ConsentedCall(always(7));
    private static final String TALK = Past.call("2026-07-09T23:00:00-04:00", "CONVERSATION");

    @Test
    void makeTheDayOfTheTalkTheFirstOfSeven() {
        assertThat(endOf(REST, american(Past.of(TALK)))).isEqualTo(at("2026-07-16T00:00:00-04:00"));
        assertThat(breachOf(REST, american(Past.of(TALK))).counts())
                .containsEntry("conversation", "2026-07-09")
                .containsEntry("days", "7")
                .containsEntry("free_from", "2026-07-16");
        assertThat(REST.breach(american(Past.of(Past.call("2026-07-08T23:59:59-04:00", "CONVERSATION")))))
                .isNull();
    }

    @Test
    void restAfterTheLatestTalk() {
        String later = Past.call("2026-07-11T10:00:00-04:00", "CONVERSATION");
        assertThat(endOf(REST, american(Past.of(later, TALK)))).isEqualTo(at("2026-07-18T00:00:00-04:00"));
        assertThat(endOf(REST, american(Past.of(TALK, later)))).isEqualTo(at("2026-07-18T00:00:00-04:00"));
    }

    @Test
    void restWhoeverPlacedTheCallButOnlyWhereThisDebtWasTalkedAbout() {
        String rangUs = Past.in("2026-07-09T10:00:00-04:00", "PHONE_CALL", "CONVERSATION");
        assertThat(REST.breach(american(Past.of(rangUs)))).isNotNull();
        for (String other : new String[] {
            but(TALK, "conversation_debts: [D2]"),
            but(TALK, "target: SPOUSE"),
            Past.call("2026-07-09T10:00:00-04:00", "VOICEMAIL_OTHER"),
            Past.out("2026-07-09T10:00:00-04:00", "VISIT", "CONVERSATION"),
            Past.call("2026-07-15T10:00:01-04:00", "CONVERSATION")
        }) {
            assertThat(REST.breach(american(Past.of(other)))).as(other).isNull();
        }
        assertThat(REST.breach(american(Past.of(but(TALK, "conversation_debts: [D1]")))))
                .isNotNull();
    }

    @Test
    void endTheRestEarlierOnTheDayAConsentIsFor() {
        String consent = given("at: '2026-07-14T10:00:00-04:00', only_on: '2026-07-16'");
        String talk = Past.call("2026-07-13T10:00:00-04:00", "CONVERSATION");
        assertThat(endOf(REST, american(Past.of(talk) + consent))).isEqualTo(at("2026-07-16T00:00:00-04:00"));
        assertThat(endOf(REST, american(Past.of(TALK) + given("at: '2026-07-15T12:00:00-04:00'"))))
                .isEqualTo(at("2026-07-15T12:00:00-04:00"));
    }

    @Test
    void excuseForSevenDaysOfWhichTheDayOfConsentIsTheFirst() {
        assertThat(CONSENTED.breach(american(given("at: '2026-07-09T23:59:59-04:00'"))))
                .isNotNull();
        assertThat(CONSENTED.breach(american(given("at: '2026-07-08T23:59:59-04:00'"))))
                .isNull();
        assertThat(CONSENTED.breach(american(given("at: '2026-07-15T10:00:00-04:00'"))))
                .isNotNull();
        assertThat(CONSENTED.breach(american(given("at: '2026-07-15T10:00:01-04:00'"))))
                .isNull();
        assertThat(CONSENTED.breach(american("{}"))).isNull();
    }

    @Test
    void excuseNothingWithoutADirectAndLawfulConsentThatStands() {
        String at = "at: '2026-07-14T10:00:00-04:00'";
        assertThat(CONSENTED.breach(american(given(at + ", revoked_at: '2026-07-15T10:00:01-04:00'"))))
                .isNotNull();
        assertThat(CONSENTED.breach(american(given(at + ", revoked_at: '2026-07-15T10:00:00-04:00'"))))
                .isNull();
        assertThat(CONSENTED.breach(american(given(at + ", compliant_communication: false"))))
                .isNull();
        assertThat(CONSENTED.breach(american(given(at).replace("DIRECT", "CREDITOR"))))
                .isNull();
        assertThat(CONSENTED.breach(american(given(at).replace("ADDITIONAL_CALLS", "CALLS_AFTER_21"))))
                .isNull();
        assertThat(CONSENTED.breach(american(given(at + ", only_on: '2026-07-15'"))))
                .isNotNull();
        assertThat(CONSENTED.breach(american(given(at + ", only_on: '2026-07-14'"))))
                .isNull();
        assertThat(CONSENTED.breach(american(given(at + ", debt: [D1]")))).isNotNull();
        assertThat(CONSENTED.breach(american(given(at + ", debt: [D2]")))).isNull();
    }

    @Test
    void useAConsentUpWithTheFirstTalk() {
        String consent = given("at: '2026-07-13T10:00:00-04:00'");
        String talk = "2026-07-%s-04:00";
        assertThat(CONSENTED.breach(
                        american(Past.of(Past.call(talk.formatted("13T10:00:00"), "CONVERSATION")) + consent)))
                .isNotNull();
        assertThat(CONSENTED.breach(
                        american(Past.of(Past.call(talk.formatted("13T10:00:01"), "CONVERSATION")) + consent)))
                .isNull();
        assertThat(CONSENTED.breach(
                        american(Past.of(Past.call(talk.formatted("15T10:00:00"), "CONVERSATION")) + consent)))
                .isNull();
        assertThat(CONSENTED.breach(
                        american(Past.of(Past.call(talk.formatted("15T10:00:01"), "CONVERSATION")) + consent)))
                .isNotNull();
    }

    @Test
    void leaveConsentedCallsOutOfTheCount() {
        RollingCount calls = new RollingCount(Counted.PLACED_CALLS, Per.DEBT, always(2), always(7), always(7));
        String before = Past.call("2026-07-13T09:00:00-04:00", "NO_ANSWER");
        String after = Past.call("2026-07-13T11:00:00-04:00", "NO_ANSWER");
        String used = Past.call("2026-07-13T11:00:00-04:00", "CONVERSATION");
        String consent = given("at: '2026-07-13T10:00:00-04:00', revoked_at: '2026-07-14T10:00:00-04:00'");
        assertThat(calls.breach(american(Past.of(before, before) + consent))).isNotNull();
        assertThat(calls.breach(american(Past.of(before, after) + consent))).isNull();
        assertThat(calls.breach(american(Past.of(before, used) + consent))).isNull();
        assertThat(calls.breach(
                        american(Past.of(before, used, Past.call("2026-07-13T12:00:00-04:00", "NO_ANSWER")) + consent)))
                .isNotNull();
    }

    @Test
    void openTheCountEarlierOnTheDayAConsentIsFor() {
        RollingCount calls = new RollingCount(Counted.PLACED_CALLS, Per.DEBT, always(1), always(7), always(7));
        String call = Past.call("2026-07-14T09:00:00-04:00", "NO_ANSWER");
        assertThat(endOf(
                        calls,
                        american(Past.of(call) + given("at: '2026-07-15T09:00:00-04:00', only_on: '2026-07-17'"))))
                .isEqualTo(at("2026-07-17T00:00:00-04:00"));
    }

    private static String given(String consent) {
        return "consumer: {consents: [{scope: ADDITIONAL_CALLS, given_to: DIRECT, " + consent + "}]}";
    }
}
