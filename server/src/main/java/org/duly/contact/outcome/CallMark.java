package org.duly.contact.outcome;

/** What a good call contains: the frame of the talk, and the four tasks of every call with a debtor. */
public enum CallMark {
    /** Opening: who is calling, for which institution. */
    OPENED(Part.FRAME),
    /** The person proved who he is; stamped by the proof, not by hand. */
    VERIFIED(Part.FRAME),
    EMPATHY(Part.FRAME),
    SOLUTION(Part.FRAME),
    CLOSED(Part.FRAME),
    ASKED_TODAY(Part.TASK),
    LEARNED_REASON(Part.TASK),
    EXPLAINED_CONSEQUENCES(Part.TASK),
    COMMITTED(Part.TASK);

    /** Whether a mark belongs to the script frame or to the four tasks. */
    public enum Part {
        FRAME,
        TASK
    }

    private final Part part;

    CallMark(Part part) {
        this.part = part;
    }

    public Part part() {
        return part;
    }
}
