package org.duly.contact.events;

import java.time.Instant;
import java.util.List;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.jspecify.annotations.Nullable;

/** The gate refused an attempt; rules lists the rule ids of all grounds. */
public record ContactRefused(
        CreditorId creditor,
        CaseId caseId,
        ContactPointId point,
        String channel,
        List<String> rules,
        @Nullable Instant nextAllowedAt,
        String receiptHash,
        Instant at)
        implements CaseFact {}
