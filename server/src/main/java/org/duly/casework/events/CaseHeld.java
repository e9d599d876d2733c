package org.duly.casework.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;

/** Work on a case was paused. */
public record CaseHeld(CaseId caseId, String reason, Instant at) implements CaseFact {}
