package org.duly.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.duly.kernel.CaseId;

/** How urgent cases are on a day, written where it changed. */
public interface Urgency {

    /** What the playbook of priorities is; another text has another mark. */
    String version();

    /** Reckons open cases anew for that day and writes those that changed. Doing it again writes nothing. */
    Reckoned reckon(Collection<CaseBook> books, LocalDate day);

    /**
     * What came of it.
     *
     * @param changed cases whose priority or its reasons are others now
     * @param steadyUntil the first day on which the passing of time alone may change the priority of a case
     */
    record Reckoned(Set<CaseId> changed, Map<CaseId, LocalDate> steadyUntil) {

        public Reckoned {
            changed = Set.copyOf(changed);
            steadyUntil = Map.copyOf(steadyUntil);
        }
    }
}
