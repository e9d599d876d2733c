package org.duly.compliance.facts;

/** What the person in charge of a place said about entering; nobody asked is an answer of its own. */
public enum EntryConsent {
    GIVEN,
    REFUSED,
    NOT_ASKED
}
