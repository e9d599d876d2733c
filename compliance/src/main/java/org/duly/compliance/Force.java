package org.duly.compliance;

/** The rank of the text a rule comes from, from statute down to a firm's own order. */
public enum Force {
    LAW,
    REGULATION,
    INTERPRETATION,
    RULE,
    STANDARD,
    SELF_REGULATION,
    HOUSE;

    /** Whether the other text stands above this one. */
    public boolean isBelow(Force other) {
        return compareTo(other) > 0;
    }
}
