package org.duly.audit;

/** What sort of act a journal entry records. */
public enum Kind {
    /** Sign-in, sign-out, lockout, password change. */
    ACCESS,
    /** Somebody did something that changes state. */
    COMMAND,
    /** The system decided: a verdict, a promise judged, a step taken by the procedure. */
    DECISION,
    /** Masked personal data was shown in full. */
    REVEAL,
    /** Data left the system as a file. */
    EXPORT
}
