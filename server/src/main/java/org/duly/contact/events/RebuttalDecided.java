package org.duly.contact.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.jspecify.annotations.Nullable;

/** Somebody else than the asker approved or declined it; {@code validUntil} is null where declined. */
public record RebuttalDecided(
        CaseId caseId,
        UUID rebuttal,
        ContactPointId point,
        String channel,
        List<String> rules,
        boolean approved,
        String words,
        @Nullable Instant validUntil,
        Instant at)
        implements CaseFact {}
