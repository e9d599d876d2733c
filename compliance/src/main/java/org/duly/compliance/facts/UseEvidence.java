package org.duly.compliance.facts;

/** Evidence on what the money was used for and who signed. */
public enum UseEvidence {
    FAMILY_USE,
    BUSINESS_USE,
    CO_SIGNED,
    GAMBLING
}
