package org.duly.casework.sop;

/**
 * A state of the procedure.
 *
 * @param action what is done next in it; {@code CALL} becomes the call that the order of calls names
 * @param lane where its cases stand in the day's list
 * @param holds whether nobody contacts the debtor in it
 * @param ends whether the procedure is over in it
 * @param beside the state of the main line whose place it takes; itself if it is on the line
 */
public record SopState(String id, String action, Lane lane, boolean holds, boolean ends, String beside) {

    /** The order of the day's list: what was promised and not paid comes first. */
    public enum Lane {
        BROKEN,
        PROMISE,
        ORDINARY
    }
}
