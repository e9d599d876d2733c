package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.british;
import static org.duly.compliance.rule.Told.endOf;

import org.junit.jupiter.api.Test;

/** A debt that is statute barred in Britain: the last day on which it is not, and the first on which it is. */
@Proves({"statute_barred"})
class ConcBarredTests {
    private static final StatuteBarred BARRED = new StatuteBarred(always(6), always(5));

    @Test
    void barsADebtTheDayAfterSixYearsOrFiveInScotland() {
        assertThat(BARRED.breach(debt("cause_of_action_on: '2020-07-15'"))).isNull();
        assertThat(endOf(BARRED, debt("cause_of_action_on: '2020-07-14'"))).isNull();
        assertThat(breachOf(BARRED, debt("cause_of_action_on: '2020-07-14'")).counts())
                .containsEntry("last_day", "2026-07-14");
        String scottish = "\nconsumer: {uk: {nation: SCOTLAND}}";
        assertThat(BARRED.breach(british(uk("cause_of_action_on: '2021-07-15'") + scottish)))
                .isNull();
        assertThat(BARRED.breach(british(uk("cause_of_action_on: '2021-07-14'") + scottish)))
                .isNotNull();
        assertThat(BARRED.breach(british("{}"))).isNull();
    }

    @Test
    void beginsTheYearsAnewWithAnAcknowledgementInTimeOnly() {
        String old = "cause_of_action_on: '2014-07-14', acknowledged_on: '%s'";
        assertThat(BARRED.breach(debt(old.formatted("2020-07-14")))).isNotNull();
        assertThat(breachOf(BARRED, debt(old.formatted("2020-07-14"))).counts())
                .containsEntry("last_day", "2026-07-14");
        assertThat(breachOf(BARRED, debt(old.formatted("2020-07-15"))).counts())
                .containsEntry("last_day", "2020-07-14");
        assertThat(BARRED.breach(debt("cause_of_action_on: '2020-07-15', acknowledged_on: '2026-07-15'")))
                .isNull();
        assertThat(BARRED.breach(debt("cause_of_action_on: '2020-07-14', acknowledged_on: '2026-07-16'")))
                .isNotNull();
    }

    @Test
    void barsNoDebtOnWhichAClaimWasBroughtInTime() {
        String claim = "cause_of_action_on: '2020-07-14', claim_made_on: '%s'";
        assertThat(BARRED.breach(debt(claim.formatted("2026-07-14")))).isNull();
        assertThat(BARRED.breach(debt(claim.formatted("2026-07-15")))).isNotNull();
    }

    @Test
    void takesALastDayThatWasReckonedAsItIs() {
        String reckoned =
                "debts: [{id: D1, type: CREDIT_CARD, limitation_expired_on: '%s', uk: {cause_of_action_on: '2000-01-01'}}]";
        assertThat(BARRED.breach(british(reckoned.formatted("2026-07-15")))).isNull();
        assertThat(BARRED.breach(british(reckoned.formatted("2026-07-14")))).isNotNull();
    }

    private static Situation debt(String facts) {
        return british(uk(facts));
    }

    private static String uk(String facts) {
        return "debts: [{id: D1, type: CREDIT_CARD, uk: {" + facts + "}}]";
    }
}
