package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.at;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.chinese;
import static org.duly.compliance.rule.Told.endOf;

import org.duly.compliance.rule.Reachability.Recorded;
import org.junit.jupiter.api.Test;

/** Others are left alone while the debtor can be reached: three dials, or two days of dials, without an answer end that. */
@Proves("reachability")
class ReachabilityTests {
    private static final Reachability FACTS = new Reachability(Recorded.IGNORED, always(3), always(2));
    private static final Reachability BELIEVED = new Reachability(Recorded.BELIEVED, always(3), always(2));
    private static final String YESTERDAY = Past.call("2026-11-20T09:00:00+08:00", "NO_ANSWER");
    private static final String TODAY = Past.call("2026-11-21T09:00:00+08:00", "BUSY");

    @Test
    void believeInAnUnreachableDebtorTheDayAfterTheThirdDial() {
        assertThat(FACTS.breach(chinese(Past.of(YESTERDAY, YESTERDAY, YESTERDAY))))
                .isNull();
        assertThat(endOf(FACTS, chinese(Past.of(YESTERDAY, YESTERDAY)))).isNull();
        assertThat(endOf(FACTS, chinese(Past.of(YESTERDAY, YESTERDAY, TODAY))))
                .isEqualTo(at("2026-11-22T00:00:00+08:00"));
        assertThat(breachOf(FACTS, chinese(Past.of(YESTERDAY, YESTERDAY))).counts())
                .containsEntry("failed_dials", "2")
                .containsEntry("needed", "3");
    }

    @Test
    void areContentWithOneDialOnEachOfTheLastDays() {
        String before = Past.call("2026-11-19T00:00:00+08:00", "NOT_IN_SERVICE");
        String tooOld = Past.call("2026-11-18T23:59:59+08:00", "NOT_IN_SERVICE");
        assertThat(FACTS.breach(chinese(Past.of(YESTERDAY, before)))).isNull();
        assertThat(FACTS.breach(chinese(Past.of(YESTERDAY, tooOld)))).isNotNull();
    }

    @Test
    void beginAnewAfterATalkWhoeverBeganIt() {
        String[] dials = {YESTERDAY, YESTERDAY, YESTERDAY};
        String called = Past.call("2026-11-20T09:00:00+08:00", "CONVERSATION");
        String rangUs = Past.in("2026-11-20T09:00:00+08:00", "PHONE_CALL", "CONVERSATION");
        String missed = Past.in("2026-11-20T09:00:00+08:00", "PHONE_CALL", "NO_ANSWER");
        assertThat(FACTS.breach(chinese(Past.of(dials[0], dials[1], dials[2], called))))
                .isNotNull();
        assertThat(FACTS.breach(chinese(Past.of(dials[0], dials[1], dials[2], rangUs))))
                .isNotNull();
        assertThat(FACTS.breach(chinese(Past.of(dials[0], dials[1], dials[2], missed))))
                .isNull();
    }

    @Test
    void countNeitherMessagesNorCallsToOthersNorTheDebtorsOwn() {
        String text = Past.out("2026-11-20T09:00:00+08:00", "SMS", "UNDELIVERABLE");
        String own = Past.in("2026-11-20T09:00:00+08:00", "PHONE_CALL", "NO_ANSWER");
        for (String other : new String[] {text, own, Past.but(YESTERDAY, "target: SPOUSE")}) {
            assertThat(FACTS.breach(chinese(Past.of(YESTERDAY, YESTERDAY, other))))
                    .as(other)
                    .isNotNull();
        }
    }

    @Test
    void areOverWhenEveryTelephoneIsOutOfService() {
        String points = """
                consumer: {contact_points: [{id: a, type: PHONE, invalid_since: "2026-11-21T10:00:00+08:00"},
                  {id: b, type: PHONE, invalid_since: "2026-11-21T%s+08:00"}, {id: e, type: EMAIL}]}""";
        assertThat(FACTS.breach(chinese(points.formatted("10:00:00")))).isNull();
        assertThat(FACTS.breach(chinese(points.formatted("10:00:01")))).isNotNull();
        assertThat(FACTS.breach(chinese("consumer: {contact_points: [{id: e, type: EMAIL}]}")))
                .isNotNull();
    }

    @Test
    void areOverWithDeathOrIncapacity() {
        assertThat(FACTS.breach(chinese("consumer: {state: DECEASED}"))).isNull();
        assertThat(FACTS.breach(chinese("consumer: {state: INCAPABLE}"))).isNull();
    }

    @Test
    void areWhatTheLenderRecordedOnlyWhereThatIsBelieved() {
        String reachable = Past.of(YESTERDAY, YESTERDAY, YESTERDAY) + "consumer: {state: REACHABLE}";
        assertThat(BELIEVED.breach(chinese("consumer: {state: UNREACHABLE}"))).isNull();
        assertThat(FACTS.breach(chinese("consumer: {state: UNREACHABLE}"))).isNotNull();
        assertThat(endOf(BELIEVED, chinese(reachable))).isNull();
        assertThat(FACTS.breach(chinese(reachable))).isNull();
        assertThat(BELIEVED.breach(chinese(Past.of(YESTERDAY, YESTERDAY, YESTERDAY))))
                .isNull();
    }
}
