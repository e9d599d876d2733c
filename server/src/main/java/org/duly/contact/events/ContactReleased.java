package org.duly.contact.events;

import java.time.Instant;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;

/** A reserved attempt was given back unused. */
public record ContactReleased(CreditorId creditor, CaseId caseId, AttemptId attempt, String reason, Instant at)
        implements CaseFact {}
