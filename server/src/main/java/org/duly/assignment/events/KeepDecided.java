package org.duly.assignment.events;

import java.time.Instant;
import java.time.LocalDate;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;

/** A leader decided whether a case is kept. */
public record KeepDecided(CaseId caseId, boolean approved, LocalDate until, String words, Instant at)
        implements CaseFact {}
