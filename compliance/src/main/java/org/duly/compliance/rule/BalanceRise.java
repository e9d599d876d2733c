package org.duly.compliance.rule;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A charge that lifts the debt above what it was when the arrangement began. */
public record BalanceRise() implements ConcCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        BigDecimal start = Conc.debt(situation).arrangementBalance();
        BigDecimal after = Conc.act(situation).balanceAfter();
        return start != null && after != null && after.compareTo(start) > 0
                ? Finding.lasting(Map.of("start", start.toPlainString(), "after", after.toPlainString()))
                : null;
    }
}
