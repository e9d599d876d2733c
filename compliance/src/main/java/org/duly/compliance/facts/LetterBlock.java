package org.duly.compliance.facts;

/** A block of content that a collection letter carries. */
public enum LetterBlock {
    HOLDER_NAME,
    BALANCE,
    CAUSE,
    LEGAL_BASIS,
    RIGHTS_AND_DUTIES,
    HOW_TO_CHECK,
    HOW_TO_PAY,
    HOW_TO_DISPUTE,
    HOW_TO_SUBMIT_EVIDENCE,
    ISSUER_CONTACT,
    OFFICIAL_SEAL
}
