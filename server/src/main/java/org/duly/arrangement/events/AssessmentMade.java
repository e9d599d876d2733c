package org.duly.arrangement.events;

import java.time.Instant;
import java.util.UUID;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;

/** Somebody assessed what the debtor can afford each month and whether he means to pay. */
public record AssessmentMade(
        CaseId caseId, UUID assessment, String ability, String willingness, Money affordable, Instant at)
        implements CaseFact {}
