package org.duly.casework.sop;

import java.util.List;
import java.util.Set;
import org.duly.party.Parties.Reach;
import org.jspecify.annotations.Nullable;

/**
 * A state of the procedure.
 *
 * @param action what is done next in it; {@code CALL} becomes the call that the order of calls names
 * @param lane where its cases stand in the day's list
 * @param holds whether nobody contacts the debtor in it: then only its own answers end it
 * @param ends whether the procedure is over in it
 * @param gives whether the case goes back to its creditor by it
 * @param beside the state of the main line whose place it takes; itself if it is on the line
 * @param permits actions that may be taken in it
 * @param tasks work inside the house that begins with it
 * @param enters what must hold to enter it, or null
 * @param due when its own action is due if nothing else says so, or null
 * @param escalation when its overdue step goes to the leader, or null where the general rule holds
 * @param situation what it says about the debtor, or null
 */
public record SopState(
        String id,
        String track,
        String action,
        Lane lane,
        boolean holds,
        boolean ends,
        boolean gives,
        String beside,
        Set<String> permits,
        List<TaskRule> tasks,
        @Nullable Entry enters,
        @Nullable Window due,
        @Nullable Escalation escalation,
        @Nullable Situation situation) {

    public SopState {
        permits = Set.copyOf(permits);
        tasks = List.copyOf(tasks);
    }

    /** The order of the day's list: what was promised and not paid comes first. */
    public enum Lane {
        BROKEN,
        PROMISE,
        ORDINARY
    }

    /** What a state says about the debtor, so that the law of that situation holds. */
    public enum Situation {
        DECEASED
    }

    /** A piece of work inside the house, and when it is due. */
    record TaskRule(String code, Window due) {}

    /**
     * What must hold of the case to enter.
     *
     * @param otherwise the state it goes to if it does not hold
     */
    record Entry(Condition condition, String otherwise) {

        boolean holds(Reach reach) {
            return switch (condition) {
                case NO_POINT_LEFT -> reach.isLost();
                case POINT_LEFT -> !reach.isLost();
            };
        }
    }

    /** A condition on the facts of a case. */
    enum Condition {
        /** Every telephone that may lawfully be tried is dead (失联). */
        NO_POINT_LEFT,
        POINT_LEFT
    }
}
