package org.duly.party;

/** A value was not shown in full: the reader may not see it, or looked at too many within the hour. */
public final class RevealRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Ground ground;

    public RevealRefused(Ground ground) {
        super("Not shown in full: " + ground);
        this.ground = ground;
    }

    public Ground ground() {
        return ground;
    }

    /** Why it was not shown. */
    public enum Ground {
        /** His roles do not work with debtors. */
        ROLE,
        /** He looked at as many as an hour allows. */
        PACE,
        /** He gave no reason. */
        NO_REASON
    }
}
