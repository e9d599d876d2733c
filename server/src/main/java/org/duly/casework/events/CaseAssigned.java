package org.duly.casework.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A case went to a collector.
 *
 * @param rule by which rule it moved, such as {@code BY_HAND} or {@code HAND_OUT}
 * @param reason what a person gave as the reason; empty if nobody did
 */
public record CaseAssigned(CaseId caseId, @Nullable UserId from, UserId to, String rule, String reason, Instant at)
        implements CaseFact {}
