package org.duly.casework.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;

/** A case went back to those that nobody holds, by this rule. */
public record CaseReleased(CaseId caseId, UserId from, String rule, String reason, Instant at) implements CaseFact {}
