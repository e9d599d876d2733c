package org.duly.compliance.facts;

/** What an agreed daily limit counts. */
public enum LimitUnit {
    CONNECTED_CALLS,
    DIALS_PER_NUMBER
}
