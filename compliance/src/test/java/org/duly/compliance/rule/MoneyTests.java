package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.chinese;

import java.math.BigDecimal;
import java.util.List;
import org.duly.compliance.rule.RateCap.Basis;
import org.junit.jupiter.api.Test;

/** Plans, rates and the order of payment: the last lawful number and the first that is not. */
@Proves({"plan_length", "rate_cap", "penalty_band", "payment_order"})
class MoneyTests {
    private static final PenaltyBand BAND = new PenaltyBand(rate("1.3"), rate("1.5"), rate("1.5"), rate("2"));
    private static final PaymentOrder COSTS_FIRST = new PaymentOrder(always(List.of("costs", "interest", "principal")));
    private static final PaymentOrder ALIKE = new PaymentOrder(always(List.of("costs+interest", "principal")));
    private static final String BOOKED = """
            debts: [{id: D1, type: CREDIT_CARD, lender: B, online: true,
              outstanding: {costs: "10.00", interest: "20.00", principal: "100.00"}}]
            attempt: {channel: PAYMENT_ALLOCATION, target: LEDGER, amount: "%s",
              allocation: {costs: "%s", interest: "%s", principal: "%s"}}""";

    @Test
    void letAPlanLastSixtyMonths() {
        PlanLength length = new PlanLength(always(60));
        assertThat(length.breach(plan(60))).isNull();
        assertThat(breachOf(length, plan(61)).counts())
                .containsEntry("months", "61")
                .containsEntry("limit", "60");
        assertThat(length.breach(chinese("{}"))).isNull();
    }

    @Test
    void capAClaimAtTheNumberItself() {
        RateCap percent = new RateCap(Basis.PERCENT, rate("24"));
        assertThat(percent.breach(claim("total_rate: '24.00'"))).isNull();
        assertThat(breachOf(percent, claim("total_rate: '24.01'")).counts())
                .containsEntry("rate", "24.01")
                .containsEntry("cap", "24");
        assertThat(percent.breach(chinese("{}"))).isNull();
    }

    @Test
    void capAClaimAtSoManyTimesTheLpr() {
        RateCap lpr = new RateCap(Basis.TIMES_LPR, rate("4"));
        assertThat(lpr.breach(claim("total_rate: '12.40', lpr_1y_at_contract: '3.10'")))
                .isNull();
        assertThat(lpr.breach(claim("total_rate: '12.41', lpr_1y_at_contract: '3.10'")))
                .isNotNull();
        assertThat(lpr.breach(claim("total_rate: '99.00'"))).isNull();
    }

    @Test
    void keepAPenaltyRateForDelayWithinItsBand() {
        assertThat(BAND.breach(penalty("13.0", "OVERDUE"))).isNull();
        assertThat(BAND.breach(penalty("15.0", "OVERDUE"))).isNull();
        assertThat(BAND.breach(penalty("12.9", "OVERDUE"))).isNotNull();
        assertThat(breachOf(BAND, penalty("15.1", "OVERDUE")).counts())
                .containsEntry("lowest", "13.00")
                .containsEntry("highest", "15.00");
    }

    @Test
    void keepAPenaltyRateForMisuseWithinAHigherOne() {
        assertThat(BAND.breach(penalty("15.0", "MISUSE"))).isNull();
        assertThat(BAND.breach(penalty("20.0", "MISUSE"))).isNull();
        assertThat(BAND.breach(penalty("14.9", "MISUSE"))).isNotNull();
        assertThat(BAND.breach(penalty("20.1", "MISUSE"))).isNotNull();
        assertThat(BAND.breach(chinese("{}"))).isNull();
    }

    @Test
    void payOneTierAfterTheOther() {
        assertThat(COSTS_FIRST.breach(booked("25.00", "10.00", "15.00", "0.00")))
                .isNull();
        assertThat(breachOf(COSTS_FIRST, booked("25.00", "5.00", "20.00", "0.00"))
                        .counts())
                .containsEntry("tier", "costs")
                .containsEntry("due", "10.00")
                .containsEntry("booked", "5.00");
        assertThat(COSTS_FIRST.breach(booked("31.00", "10.00", "20.00", "1.00")))
                .isNull();
        assertThat(COSTS_FIRST.breach(booked("31.00", "10.00", "20.00", "0.00")))
                .isNotNull();
    }

    @Test
    void letWhatSharesATierBePaidInAnyOrderUpToWhatIsOwed() {
        assertThat(ALIKE.breach(booked("25.00", "5.00", "20.00", "0.00"))).isNull();
        assertThat(ALIKE.breach(booked("25.00", "10.00", "15.00", "0.00"))).isNull();
        assertThat(ALIKE.breach(booked("25.00", "11.00", "14.00", "0.00"))).isNotNull();
        assertThat(ALIKE.breach(booked("25.00", "10.00", "14.00", "1.00"))).isNotNull();
    }

    @Test
    void sayNothingOfAnOrderWhereSumsAreUnknown() {
        String full = BOOKED.formatted("25.00", "0.00", "0.00", "25.00");
        assertThat(COSTS_FIRST.breach(chinese(full))).isNotNull();
        assertThat(COSTS_FIRST.breach(chinese(full.replace("amount: \"25.00\",", ""))))
                .isNull();
        assertThat(COSTS_FIRST.breach(chinese("attempt: {amount: '25.00'}"))).isNull();
        assertThat(COSTS_FIRST.breach(chinese(full.replaceAll("(?s),\\s+outstanding: \\{.*?}", ""))))
                .isNull();
    }

    @Test
    void knowNoOtherParts() {
        assertThatThrownBy(() -> new PaymentOrder(always(List.of("costs+tips"))))
                .hasMessageContaining("costs+tips is not made of costs, interest and principal");
    }

    private static Situation plan(int months) {
        return chinese("attempt: {channel: PROPOSE_PLAN, plan: {months: " + months + "}}");
    }

    private static Situation claim(String facts) {
        return chinese("attempt: {channel: CLAIM_COSTS, claim: {" + facts + "}}");
    }

    private static Situation penalty(String rate, String ground) {
        return chinese(
                "attempt: {rates: {contract_rate: '10.0', penalty_rate: '%s', ground: %s}}".formatted(rate, ground));
    }

    private static Situation booked(String amount, String costs, String interest, String principal) {
        return chinese(BOOKED.formatted(amount, costs, interest, principal));
    }

    private static Dated<BigDecimal> rate(String number) {
        return always(new BigDecimal(number));
    }
}
