package org.duly.contact;

/** The ways of reaching a person. Each goes through the gate. */
public enum Channel {
    CALL,
    SMS,
    EMAIL,
    LETTER,
    VISIT
}
