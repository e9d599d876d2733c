package org.duly.compliance.facts;

/** Where a contact point or a person is. */
public enum Place {
    HOME,
    WORK
}
