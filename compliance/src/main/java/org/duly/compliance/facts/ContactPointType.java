package org.duly.compliance.facts;

/** What kind of line or address a contact point is. */
public enum ContactPointType {
    PHONE,
    SMS,
    EMAIL,
    MAIL
}
