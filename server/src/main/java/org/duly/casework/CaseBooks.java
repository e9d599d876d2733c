package org.duly.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.duly.kernel.CaseId;

/** Gathers what decisions about cases are made from, in a handful of queries for thousands of cases. */
public interface CaseBooks {

    /** Books of those of these cases that were there and not ended at that instant, in the order of their ids. */
    List<CaseBook> asOf(Collection<CaseId> ids, Instant asOf);
}
