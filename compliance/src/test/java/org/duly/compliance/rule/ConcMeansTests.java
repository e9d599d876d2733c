package org.duly.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duly.compliance.rule.Told.breachOf;
import static org.duly.compliance.rule.Told.british;

import org.junit.jupiter.api.Test;

/** What a customer in Britain can afford, and what an event may cost him. */
@Proves({"within_means", "balance_rise", "fee_above_cost"})
class ConcMeansTests {

    @Test
    void leavePriorityDebtsAndLivingCostsUntouched() {
        WithinMeans means = new WithinMeans();
        String budget =
                "attempt: {uk: {budget: {income: '1000.00', priority_debts: '300.00', essential_costs: '650.00',"
                        + " instalment: '%s'}}}";
        assertThat(means.breach(british(budget.formatted("50.00")))).isNull();
        assertThat(breachOf(means, british(budget.formatted("50.01"))).counts())
                .containsEntry("instalment", "50.01")
                .containsEntry("left", "50.00");
        assertThat(means.breach(british("{}"))).isNull();
    }

    @Test
    void liftNoBalanceAboveItsStart() {
        BalanceRise rise = new BalanceRise();
        String after = "attempt: {uk: {balance_after: '%s'}}\ndebts: [{id: D1, type: CREDIT_CARD, uk: {%s}}]";
        assertThat(rise.breach(british(after.formatted("100.00", "arrangement_balance: '100.00'"))))
                .isNull();
        assertThat(breachOf(rise, british(after.formatted("100.01", "arrangement_balance: '100.00'")))
                        .counts())
                .containsEntry("start", "100.00")
                .containsEntry("after", "100.01");
        assertThat(rise.breach(british(after.formatted("100.01", "")))).isNull();
        assertThat(rise.breach(british("debts: [{id: D1, type: CREDIT_CARD, uk: {arrangement_balance: '1.00'}}]")))
                .isNull();
    }

    @Test
    void chargeNoMoreThanItCosts() {
        FeeAboveCost cost = new FeeAboveCost();
        String fee = "attempt: {%s fee: {name: letter, amount: '%s', in_cost_table: true, in_contract: true}}";
        assertThat(cost.breach(british(fee.formatted("uk: {reasonable_cost: '12.00'},", "12.00"))))
                .isNull();
        assertThat(breachOf(cost, british(fee.formatted("uk: {reasonable_cost: '12.00'},", "12.01")))
                        .counts())
                .containsEntry("fee", "12.01")
                .containsEntry("cost", "12.00");
        assertThat(cost.breach(british(fee.formatted("", "12.01")))).isNull();
        assertThat(cost.breach(british("attempt: {uk: {reasonable_cost: '12.00'}}")))
                .isNull();
    }
}
