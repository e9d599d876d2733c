package org.duly.compliance.rule;

import java.math.BigDecimal;
import java.util.Map;
import org.duly.compliance.facts.Operation;
import org.jspecify.annotations.Nullable;

/** A claim whose interest, penalty and fees together exceed a rate per year: a fixed one, or so many times the LPR. */
public record RateCap(Basis basis, Dated<BigDecimal> limit) implements Check {
    /** What the limit is a multiple of. */
    public enum Basis {
        PERCENT,
        TIMES_LPR
    }

    @Override
    public @Nullable Finding breach(Situation situation) {
        Operation.@Nullable Claim claim = situation.attempt().operation().claim();
        BigDecimal cap = claim == null ? null : cap(claim, limit.on(situation.today()));
        return claim != null && cap != null && claim.totalRate().compareTo(cap) > 0
                ? Finding.lasting(Map.of("rate", claim.totalRate().toPlainString(), "cap", cap.toPlainString()))
                : null;
    }

    private @Nullable BigDecimal cap(Operation.Claim claim, BigDecimal number) {
        return switch (basis) {
            case PERCENT -> number;
            case TIMES_LPR ->
                claim.lprAtContract() == null ? null : claim.lprAtContract().multiply(number);
        };
    }
}
