package org.duly.compliance.facts;

/** Where contact data comes from: six lawful sources, three that are not, the last being none recorded. */
public enum Source {
    CONTRACT,
    LEFT_WITH_LENDER,
    DEBTOR_AUTHORISATION,
    PUBLIC_LAWFUL,
    TOLD_BY_NAMED_CONTACT,
    CREDIT_BUREAU_AUTHORISED,
    TOLD_BY_OTHER_PERSON,
    DATA_BROKER,
    NONE_RECORDED
}
