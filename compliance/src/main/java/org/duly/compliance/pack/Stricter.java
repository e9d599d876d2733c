package org.duly.compliance.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Which way a value of law may be tightened by a house; the pack of the law says so, since only it knows. */
public enum Stricter {
    LOWER,
    HIGHER,
    EARLIER,
    LATER,
    /** More words forbid or demand more. */
    SUPERSET,
    /** Fewer words permit less. */
    SUBSET;

    /** Whether the house's value would permit something that the law's does not. */
    boolean isLooser(List<String> house, List<String> law) {
        return switch (this) {
            case LOWER -> number(house).compareTo(number(law)) > 0;
            case HIGHER -> number(house).compareTo(number(law)) < 0;
            case EARLIER -> isAfter(house.getFirst(), law.getFirst());
            case LATER -> isAfter(law.getFirst(), house.getFirst());
            case SUPERSET -> !house.containsAll(law);
            case SUBSET -> !law.containsAll(house);
        };
    }

    private static BigDecimal number(List<String> words) {
        return new BigDecimal(words.getFirst());
    }

    private static boolean isAfter(String one, String other) {
        return one.contains(":")
                ? LocalTime.parse(one).isAfter(LocalTime.parse(other))
                : LocalDate.parse(one).isAfter(LocalDate.parse(other));
    }
}
