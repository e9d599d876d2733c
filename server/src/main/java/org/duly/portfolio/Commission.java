package org.duly.portfolio;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the creditor pays the agency for collecting (佣金).
 *
 * @param basisPoints share of the money collected, in hundredths of a percent
 * @param vatIncluded whether value added tax is in that share (含税) or comes on top
 */
public record Commission(int basisPoints, boolean vatIncluded) {

    private static final int ALL = 10_000;
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");

    public Commission {
        if (basisPoints < 0 || basisPoints > ALL) {
            throw new IllegalArgumentException("A commission is 0 to 10000 basis points, not " + basisPoints);
        }
    }

    /** Reads a percentage such as {@code 18.5}; empty if it is none from 0 to 100 with at most two decimals. */
    public static Optional<Commission> read(String percent, boolean vatIncluded) {
        String plain = percent.strip();
        if (!PERCENT.matcher(plain).matches()) {
            return Optional.empty();
        }
        int basisPoints = new BigDecimal(plain).movePointRight(2).intValueExact();
        return basisPoints > ALL ? Optional.empty() : Optional.of(new Commission(basisPoints, vatIncluded));
    }

    /** The share as a percentage, such as {@code 18.5}. */
    public String percent() {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }
}
