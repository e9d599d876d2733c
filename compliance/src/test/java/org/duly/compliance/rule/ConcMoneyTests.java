package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Told.always;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.british;
import static org.duly.compliance.rule.Told.endOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Payments passed on, asked of the bank or spread in Britain: the last penny or day that is lawful. */
@Proves({"passed_on", "card_pause", "card_refusals", "pro_rata"})
class ConcMoneyTests {
    private static final BankHolidays HOLIDAYS =
            new BankHolidays(holidays(), holidays(LocalDate.of(2026, 7, 14)), holidays(LocalDate.of(2026, 7, 13)));
    private static final PassedOn FIVE_DAYS = new PassedOn(always(5), HOLIDAYS);
    private static final CardPause NEXT_DAY = new CardPause(always(1), HOLIDAYS);
    private static final ProRata SPREAD = new ProRata();

    @Test
    void passAPaymentOnByTheFifthWorkingDay() {
        assertThat(FIVE_DAYS.breach(received("received_on: '2026-07-08'"))).isNull();
        assertThat(endOf(FIVE_DAYS, received("received_on: '2026-07-07'"))).isNull();
        assertThat(breachOf(FIVE_DAYS, received("received_on: '2026-07-07'")).counts())
                .containsEntry("received_on", "2026-07-07")
                .containsEntry("due", "2026-07-14");
        assertThat(FIVE_DAYS.breach(received("received_on: '2026-07-07', passed_on: '2026-07-15'")))
                .isNull();
        assertThat(FIVE_DAYS.breach(received("received_on: '2026-07-07', passed_on: '2026-07-16'")))
                .isNotNull();
        assertThat(FIVE_DAYS.breach(received("received_on: '2026-07-07', otherwise_agreed: true")))
                .isNull();
        assertThat(FIVE_DAYS.breach(british("{}"))).isNull();
    }

    @Test
    void countWorkingDaysWhereTheCustomerLives() {
        String late = "attempt: {uk: {cpa: {due_on: '2026-07-%s'}}}\nconsumer: {uk: {nation: %s}}";
        assertThat(NEXT_DAY.breach(british(late.formatted("13", "ENGLAND")))).isNotNull();
        assertThat(NEXT_DAY.breach(british(late.formatted("14", "WALES")))).isNull();
        assertThat(NEXT_DAY.breach(british(late.formatted("13", "SCOTLAND")))).isNull();
        assertThat(NEXT_DAY.breach(british(late.formatted("12", "NORTHERN_IRELAND"))))
                .isNotNull();
        assertThat(NEXT_DAY.breach(british(late.formatted("12", "SCOTLAND")))).isNotNull();
        assertThat(breachOf(NEXT_DAY, british(late.formatted("10", "NORTHERN_IRELAND")))
                        .counts())
                .containsEntry("due_on", "2026-07-10")
                .containsEntry("last_day", "2026-07-14");
    }

    @Test
    void pauseARequestUntilTheCustomerWasAsked() {
        assertThat(endOf(NEXT_DAY, request("due_on: '2026-07-13'"))).isNull();
        assertThat(NEXT_DAY.breach(request("due_on: '2026-07-13', customer_asked: true")))
                .isNull();
        assertThat(NEXT_DAY.breach(british("{}"))).isNull();
    }

    @Test
    void askTheBankNoThirdTimeAfterTwoRefusals() {
        CardRefusals two = new CardRefusals(always(2));
        assertThat(two.breach(request("due_on: '2026-07-13', refused: 1"))).isNull();
        assertThat(breachOf(two, request("due_on: '2026-07-13', refused: 2")).counts())
                .containsEntry("refused", "2")
                .containsEntry("most", "2");
        assertThat(two.breach(request("due_on: '2026-07-13', refused: 2, plan_consented: true")))
                .isNull();
        assertThat(two.breach(request("due_on: '2026-07-13'"))).isNull();
        assertThat(two.breach(british("{}"))).isNull();
    }

    @Test
    void spreadAShortPaymentInProportionToThePenny() {
        assertThat(SPREAD.breach(shares("HIRE_PURCHASE", "10.00", "3.33", ""))).isNull();
        assertThat(SPREAD.breach(shares("HIRE_PURCHASE", "10.00", "3.34", ""))).isNull();
        assertThat(SPREAD.breach(shares("HIRE_PURCHASE", "10.00", "3.32", ""))).isNotNull();
        assertThat(breachOf(SPREAD, shares("SECURED", "10.00", "3.35", "")).counts())
                .containsEntry("debt", "D1")
                .containsEntry("wanted", "3.33")
                .containsEntry("booked", "3.35");
        assertThat(SPREAD.breach(shares("P2P_FIXED_SUM", "10.00", "9.00", ""))).isNull();
    }

    @Test
    void leaveAPaymentThatSufficesAlone() {
        assertThat(SPREAD.breach(shares("SECURED", "30.00", "0.00", ""))).isNull();
        assertThat(SPREAD.breach(shares("SECURED", "29.99", "0.00", ""))).isNotNull();
        assertThat(SPREAD.breach(british("attempt: {amount: '1.00'}"))).isNull();
        assertThat(SPREAD.breach(british("attempt: {uk: {shares: []}}"))).isNull();
    }

    @Test
    void followTheCustomersDirectionUpToWhatIsDue() {
        assertThat(SPREAD.breach(shares("SECURED", "8.00", "8.00", "consumer_direction: D1, ")))
                .isNull();
        assertThat(breachOf(SPREAD, shares("SECURED", "8.00", "7.99", "consumer_direction: D1, "))
                        .counts())
                .containsEntry("wanted", "8.00");
        assertThat(SPREAD.breach(shares("SECURED", "15.00", "10.00", "consumer_direction: D1, ")))
                .isNull();
        assertThat(SPREAD.breach(shares("SECURED", "8.00", "0.00", "consumer_direction: D2, ")))
                .isNull();
    }

    private static Situation received(String facts) {
        return british("attempt: {channel: OBLIGATION_CHECK, target: RECORDS, uk: {received: {" + facts + "}}}");
    }

    private static Situation request(String facts) {
        return british("attempt: {channel: TAKE_PAYMENT, uk: {cpa: {" + facts + "}}}");
    }

    /** Ten pounds due under one agreement and twenty under another. */
    private static Situation shares(String product, String paid, String first, String more) {
        return british("""
                debts: [{id: D1, type: CREDIT_CARD, uk: {sum_due: "10.00"}},
                  {id: D2, type: CREDIT_CARD, uk: {product: %s, sum_due: "20.00"}}]
                attempt: {channel: PAYMENT_ALLOCATION, target: LEDGER, debt: [D1, D2], amount: "%s", %s
                  uk: {shares: [{debt: D1, amount: "%s"}]}}""".formatted(product, paid, more, first));
    }

    private static BusinessCalendar holidays(LocalDate... days) {
        return new BusinessCalendar(
                "tiny", new Dated<>(List.of(new Dated.Step<>(LocalDate.of(2026, 1, 1), List.of(days)))));
    }
}
