package org.duly.compliance.facts;

/** Whether the creditor's order to collect a debt stands. Live work only; a case file means in force. */
public enum Placement {
    PLACED,
    RECALLED,
    CLOSED
}
