package org.duly.assignment.events;

import java.time.Instant;
import java.time.LocalDate;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;

/** The holder asked to keep a case beyond its term (留案). */
public record KeepAsked(CaseId caseId, LocalDate until, String reason, Instant at) implements CaseFact {}
