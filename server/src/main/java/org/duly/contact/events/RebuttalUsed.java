package org.duly.contact.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;

/** A contact was reserved although a presumption stood against it, because two people had set it aside. */
public record RebuttalUsed(
        CaseId caseId,
        UUID rebuttal,
        ContactPointId point,
        String channel,
        List<String> rules,
        String receiptHash,
        Instant at)
        implements CaseFact {}
