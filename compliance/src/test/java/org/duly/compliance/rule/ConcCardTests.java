package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.british;
import static org.duly.compliance.rule.Told.endOf;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Steps that fall due months after a card went into persistent debt, or a peer-to-peer loan into arrears. */
@Proves({"persistent_debt", "arrears_notice"})
class ConcCardTests {
    private static final PersistentDebt PERSISTENT =
            new PersistentDebt(always(new BigDecimal("200")), always(1), always(9), always(10), always(18));
    private static final String TOLD = "told_on: '2026-01-01'";
    private static final ArrearsNotice NOTICE = new ArrearsNotice(always(14), always(6));

    @Test
    void tellTheCustomerWithinAMonthOfTheFinding() {
        assertThat(PERSISTENT.breach(card("2026-06-15", ""))).isNull();
        assertThat(endOf(PERSISTENT, card("2026-06-14", ""))).isNull();
        assertThat(breachOf(PERSISTENT, card("2026-06-14", "")).counts())
                .containsEntry("step", "notice")
                .containsEntry("due", "2026-07-14");
        assertThat(PERSISTENT.breach(card("2026-06-14", "told_on: '2026-07-15'")))
                .isNull();
        assertThat(PERSISTENT.breach(card("2026-06-14", "told_on: '2026-07-16'")))
                .isNotNull();
    }

    @Test
    void lookAgainInTheTenthMonth() {
        assertThat(PERSISTENT.breach(card("2025-09-15", TOLD))).isNull();
        assertThat(breachOf(PERSISTENT, card("2025-09-14", TOLD)).counts())
                .containsEntry("step", "second look")
                .containsEntry("due", "2026-07-14");
        assertThat(PERSISTENT.breach(card("2025-09-14", TOLD + ", reviewed_on: '2026-06-14'")))
                .isNull();
        assertThat(PERSISTENT.breach(card("2025-09-14", TOLD + ", reviewed_on: '2026-06-13'")))
                .isNotNull();
    }

    @Test
    void offerHelpAMonthAfterTheSecondPeriodWhereItIsStillSo() {
        String reviewed = TOLD + ", reviewed_on: '2026-01-01'";
        assertThat(PERSISTENT.breach(card("2024-12-15", reviewed + ", still_so: true")))
                .isNull();
        assertThat(breachOf(PERSISTENT, card("2024-12-14", reviewed + ", still_so: true"))
                        .counts())
                .containsEntry("step", "help to repay")
                .containsEntry("due", "2026-07-14");
        assertThat(PERSISTENT.breach(card("2024-12-14", reviewed))).isNull();
        assertThat(PERSISTENT.breach(card("2024-12-14", reviewed + ", still_so: true, help_offered_on: '2026-07-15'")))
                .isNull();
    }

    @Test
    void leaveACardOutThatPaidMorePrincipalOrWasEverBelowTheLeastBalance() {
        String old = "debts: [{id: D1, type: CREDIT_CARD, uk: {card: {assessed_on: '2026-01-01',"
                + " interest_and_charges: '%s', principal: '100.00', lowest_balance: '%s'}}}]";
        assertThat(PERSISTENT.breach(british(old.formatted("100.01", "200.00"))))
                .isNotNull();
        assertThat(PERSISTENT.breach(british(old.formatted("100.00", "200.00"))))
                .isNull();
        assertThat(PERSISTENT.breach(british(old.formatted("100.01", "199.99"))))
                .isNull();
        assertThat(PERSISTENT.breach(british("{}"))).isNull();
    }

    @Test
    void giveTheFirstNoticeOfArrearsWithinFourteenDaysOfWhichTheirFirstIsOne() {
        assertThat(NOTICE.breach(arrears("began_on: '2026-07-02'"))).isNull();
        assertThat(endOf(NOTICE, arrears("began_on: '2026-07-01'"))).isNull();
        assertThat(breachOf(NOTICE, arrears("began_on: '2026-07-01'")).counts()).containsEntry("due", "2026-07-14");
        assertThat(NOTICE.breach(arrears("began_on: '2026-07-01', ended_on: '2026-07-10'")))
                .isNotNull();
        assertThat(NOTICE.breach(arrears("began_on: '2026-07-01', first_notice_on: '2026-07-15'")))
                .isNull();
        assertThat(NOTICE.breach(arrears("began_on: '2026-07-01', first_notice_on: '2026-07-16'")))
                .isNotNull();
        assertThat(NOTICE.breach(arrears("began_on: '2026-07-16'"))).isNull();
        assertThat(NOTICE.breach(british("{}"))).isNull();
    }

    @Test
    void giveFurtherNoticesSixMonthsApartAtMostUntilTheArrearsEnd() {
        String first = "began_on: '2025-01-01', first_notice_on: '%s'";
        assertThat(NOTICE.breach(arrears(first.formatted("2026-01-15")))).isNull();
        assertThat(NOTICE.breach(arrears(first.formatted("2026-01-14")))).isNotNull();
        assertThat(NOTICE.breach(arrears(first.formatted("2025-01-10") + ", last_notice_on: '2026-01-15'")))
                .isNull();
        assertThat(NOTICE.breach(arrears(first.formatted("2025-01-10") + ", last_notice_on: '2026-01-14'")))
                .isNotNull();
        assertThat(NOTICE.breach(arrears(first.formatted("2026-01-14") + ", ended_on: '2026-07-15'")))
                .isNull();
        assertThat(NOTICE.breach(arrears(first.formatted("2026-01-14") + ", ended_on: '2026-07-16'")))
                .isNotNull();
    }

    private static Situation card(String assessed, String more) {
        return british("debts: [{id: D1, type: CREDIT_CARD, uk: {card: {assessed_on: '" + assessed
                + "', interest_and_charges: '100.00', principal: '50.00', lowest_balance: '500.00'"
                + (more.isEmpty() ? "" : ", " + more) + "}}}]");
    }

    private static Situation arrears(String facts) {
        return british("debts: [{id: D1, type: CONSUMER_LOAN, uk: {arrears: {" + facts + "}}}]");
    }
}
