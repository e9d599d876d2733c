package org.duly.assignment.moves;

import org.duly.kernel.Money;

/**
 * What came of the moves by one rule.
 *
 * @param owed what was owed on the cases when they were moved
 * @param recovered what came in while they were where the move had put them, reversals off
 * @param paying moves after which anything came in
 */
public record Recovery(String rule, int moves, int cases, int paying, Money owed, Money recovered) {

    /** Recovered of owed; 0 where nothing was owed. */
    public double rate() {
        return owed.isZero() ? 0 : (double) recovered.minor() / owed.minor();
    }
}
