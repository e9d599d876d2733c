package org.duly.casework.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;

/** Somebody wrote a note. */
public record NoteTaken(CaseId caseId, String text, Instant at) implements CaseFact {}
