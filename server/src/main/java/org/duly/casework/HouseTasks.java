package org.duly.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.duly.kernel.CaseId;

/** Work inside the house that another room asks for, beside what begins with a state of the procedure. */
public interface HouseTasks {

    /** Opens these on open cases that have no such task open; gives on which ones it did. */
    Set<CaseId> open(Collection<Asked> asked, Instant at);

    /** Drops open tasks of these codes on these cases: nobody asks for them any more. */
    void drop(Collection<CaseId> cases, Collection<String> codes, Instant at);

    /** A task that is asked for; message {@code casework.action.<code>} names it. */
    record Asked(CaseId caseId, String code, Instant due) {}
}
