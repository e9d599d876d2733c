package org.duly.daily.store;

/**
 * Where a case stands on a day.
 *
 * @param collected whether something is overdue and owed (在催)
 * @param bucket ageing bucket (账龄) of the account that is longest overdue, 0 outside of collections
 * @param late whether its step is overdue
 * @param orders which orders the strategy gave, by their number
 */
public record Standing(boolean collected, int bucket, Late late, int orders) {

    /** How late the step of a case is. */
    public enum Late {
        IN_TIME,
        OVERDUE,
        ESCALATED
    }
}
