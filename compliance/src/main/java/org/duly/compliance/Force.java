package org.duly.compliance;

/** The rank of the text a rule comes from, from statute down to a firm's own order. */
public enum Force {
    LAW,
    REGULATION,
    INTERPRETATION,
    RULE,
    STANDARD,
    SELF_REGULATION,
    HOUSE
}
