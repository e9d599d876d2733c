package org.duly.casework.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** A case went to a collector. */
public record CaseAssigned(CaseId caseId, @Nullable UserId from, UserId to, String reason, Instant at)
        implements CaseFact {}
