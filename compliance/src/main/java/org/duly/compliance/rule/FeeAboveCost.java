package org.duly.compliance.rule;

import java.math.BigDecimal;
import java.util.Map;
import org.duly.compliance.facts.Operation;
import org.jspecify.annotations.Nullable;

/** A charge that is higher than what the event reasonably costs the firm. */
public record FeeAboveCost() implements ConcCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        Operation.Fee fee = situation.attempt().operation().fee();
        BigDecimal cost = Conc.act(situation).reasonableCost();
        return fee != null && cost != null && fee.amount().compareTo(cost) > 0
                ? Finding.lasting(Map.of("fee", fee.amount().toPlainString(), "cost", cost.toPlainString()))
                : null;
    }
}
