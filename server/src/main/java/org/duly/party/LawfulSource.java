package org.duly.party;

/** Where a contact point came from; the six lawful sources, and unknown. */
public enum LawfulSource {
    CONTRACT,
    LEFT_WITH_LENDER,
    DEBTOR_AUTHORISATION,
    PUBLIC_LAWFUL,
    TOLD_BY_NAMED_CONTACT,
    CREDIT_BUREAU_AUTHORISED,
    /** No source recorded: the gate refuses it where the law asks for one. */
    UNKNOWN
}
