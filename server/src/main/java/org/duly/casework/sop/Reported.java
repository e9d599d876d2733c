package org.duly.casework.sop;

/** Who may report an outcome. */
public enum Reported {
    /** Whoever logs what came of a contact. */
    CONTACT,
    /** The same, and also whoever learns of it by another way, such as a letter. */
    ANYBODY,
    /** Whoever did the work inside the house. */
    HOUSE,
    /** A leader alone. */
    LEADER,
    /** The system itself. */
    SYSTEM;

    /** Whether it is decided on the case file, not logged on a contact. */
    public boolean isDecision() {
        return this == ANYBODY || this == HOUSE || this == LEADER;
    }
}
