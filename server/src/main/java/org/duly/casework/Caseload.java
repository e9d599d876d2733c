package org.duly.casework;

import java.util.List;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** The cases in the reader's scope seen from above: how many stand where, who holds them, what lies untouched. */
public interface Caseload {

    /** Cases counted by standing, state of the procedure and holder. */
    List<Count> counts();

    /** Open cases that nobody has tried yet, longest waiting first. */
    List<CaseCard> untouched(int limit, int offset);

    /** Cases past the due time of their next step, longest overdue first; paused ones if the house has work on them. */
    List<CaseCard> overdue(int limit, int offset);

    /**
     * Cases that stand alike.
     *
     * @param holder who holds them, or null for the unheld
     * @param untouched of them nobody has tried yet
     * @param overdue of them past the due time of their next step
     */
    record Count(
            CaseCard.Standing standing,
            String sopState,
            @Nullable UserId holder,
            int cases,
            int untouched,
            int overdue) {}
}
