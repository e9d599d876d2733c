package org.duly.casework.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;

/** A case is done: nothing is owed. */
public record CaseClosed(CaseId caseId, Instant at) implements CaseFact {}
