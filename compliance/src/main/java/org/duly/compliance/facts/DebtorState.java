package org.duly.compliance.facts;

/** The debtor's state as the lender has established it. */
public enum DebtorState {
    REACHABLE,
    UNREACHABLE,
    DECEASED,
    INCAPABLE
}
