package org.duly.casework.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;

/** Work on a case goes on. */
public record CaseResumed(CaseId caseId, String reason, Instant at) implements CaseFact {}
