package org.duly.compliance.facts;

/** The product a debt comes from. */
public enum DebtType {
    CREDIT_CARD,
    MEDICAL,
    MORTGAGE,
    STUDENT_LOAN,
    CONSUMER_LOAN,
    PRIVATE_LOAN
}
