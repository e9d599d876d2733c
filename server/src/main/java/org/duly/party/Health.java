package org.duly.party;

/** What the last attempts taught about a contact point (号码状态). */
public enum Health {
    UNKNOWN,
    /** Right person reached on it (正常). */
    VALID,
    /** Rings out (未接). */
    UNANSWERED,
    BUSY,
    SWITCHED_OFF,
    /** Empty number (空号). */
    EMPTY,
    /** Out of service (停机). */
    OUT_OF_SERVICE,
    /** Belongs to somebody else now (易主). */
    WRONG_PERSON,
    /** Its holder asked not to be contacted; never contact again. */
    DO_NOT_CONTACT;

    /** Whether a further attempt on the point is pointless or forbidden. */
    public boolean isDead() {
        return this == EMPTY || this == OUT_OF_SERVICE || this == WRONG_PERSON || this == DO_NOT_CONTACT;
    }
}
