package org.duly.casework.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;

/** The creditor took the case back; work stopped at once. */
public record CaseStopped(CaseId caseId, String reason, Instant at) implements CaseFact {}
