package org.duly.compliance;

/** What follows when a rule is broken; the text decides, not the firm. */
public enum Effect {
    /** The act is barred, whoever wishes it. */
    PROHIBITED,
    /** The act is presumed a violation; a named person may rebut that with reason and evidence. */
    PRESUMPTION,
    /** Something must be said, sent or kept, and this act leaves it out. */
    DUTY,
    /** Something is overdue. */
    DEADLINE,
    /** Data would be taken, kept or handed on beyond what the law lets. */
    DATA_LIMIT,
    /** The act is not barred but loses the defence that the law offers to the careful. */
    DEFENCE_LOST;

    /** Whether a person's documented reason can stand against it. */
    public boolean canBeRebutted() {
        return this == PRESUMPTION;
    }
}
