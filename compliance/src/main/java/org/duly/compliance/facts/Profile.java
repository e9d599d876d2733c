package org.duly.compliance.facts;

/** How close to the edge of the permitted hours work may go. */
public enum Profile {
    DEFAULT,
    STRICT
}
