package org.duly.compliance.facts;

/** Who placed a contact: the collecting side, or the debtor or person named. */
public enum Direction {
    OUT,
    IN
}
