package org.duly.contact.events;

import java.time.Instant;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.jspecify.annotations.Nullable;

/** An attempt was made and its outcome logged. */
public record ContactLogged(
        CaseId caseId,
        AttemptId attempt,
        ContactPointId point,
        String channel,
        String code,
        @Nullable Instant until,
        String remark,
        Instant at)
        implements CaseFact {}
