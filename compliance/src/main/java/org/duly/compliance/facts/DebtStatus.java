package org.duly.compliance.facts;

/** Whether anything is still owed. */
public enum DebtStatus {
    OPEN,
    PAID
}
