package org.duly.compliance.facts;

/** The telephone or account a contact is made from. */
public record Device(Kind kind, boolean lenderConsented) {
    /** Registered with the firm, or the collector's own. */
    public enum Kind {
        REGISTERED,
        PRIVATE
    }

    public static final Device REGISTERED = new Device(Kind.REGISTERED, false);
}
