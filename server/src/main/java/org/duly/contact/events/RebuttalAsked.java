package org.duly.contact.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;

/** A collector asked that a presumption be set aside for one contact; {@code rules} are those it answers. */
public record RebuttalAsked(
        CaseId caseId,
        UUID rebuttal,
        ContactPointId point,
        String channel,
        List<String> rules,
        String receiptHash,
        Instant at)
        implements CaseFact {}
