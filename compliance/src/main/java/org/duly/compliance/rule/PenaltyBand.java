package org.duly.compliance.rule;

import java.math.BigDecimal;
import java.util.Map;
import org.duly.compliance.facts.Operation;
import org.jspecify.annotations.Nullable;

/** A penalty rate outside its band, told in multiples of the contract rate. */
public record PenaltyBand(
        Dated<BigDecimal> overdueFrom,
        Dated<BigDecimal> overdueTo,
        Dated<BigDecimal> misuseFrom,
        Dated<BigDecimal> misuseTo)
        implements Check {
    @Override
    public @Nullable Finding breach(Situation situation) {
        Operation.@Nullable Rates rates = situation.attempt().operation().rates();
        if (rates == null) {
            return null;
        }
        boolean overdue = rates.ground() == Operation.Rates.Ground.OVERDUE;
        BigDecimal low = edge(situation, rates, overdue ? overdueFrom : misuseFrom);
        BigDecimal high = edge(situation, rates, overdue ? overdueTo : misuseTo);
        BigDecimal rate = rates.penaltyRate();
        if (rate.compareTo(low) >= 0 && rate.compareTo(high) <= 0) {
            return null;
        }
        return Finding.lasting(
                Map.of("rate", rate.toPlainString(), "lowest", low.toPlainString(), "highest", high.toPlainString()));
    }

    private static BigDecimal edge(Situation situation, Operation.Rates rates, Dated<BigDecimal> multiple) {
        return rates.contractRate().multiply(multiple.on(situation.today()));
    }
}
