package org.duly.compliance.facts;

/** What a lender is under Chinese supervision; a private lender holds no licence. */
public enum LenderKind {
    BANK,
    CONSUMER_FINANCE,
    MICRO_LOAN,
    AUTO_FINANCE,
    PRIVATE
}
