package org.duly.compliance.facts;

/** What a person is to the debtor. */
public enum Relation {
    SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    FRIEND,
    COLLEAGUE,
    NEIGHBOUR,
    GUARDIAN,
    GUARANTOR,
    HEIR,
    OTHER
}
