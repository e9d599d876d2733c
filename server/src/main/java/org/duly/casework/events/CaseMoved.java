package org.duly.casework.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/** The procedure moved the case. */
public record CaseMoved(
        CaseId caseId,
        String outcome,
        String from,
        String to,
        @Nullable String nextAction,
        @Nullable Instant nextDue,
        Instant at)
        implements CaseFact {}
