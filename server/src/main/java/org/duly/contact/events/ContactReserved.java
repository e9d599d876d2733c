package org.duly.contact.events;

import java.time.Instant;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;

/** The gate allowed an attempt and reserved it. */
public record ContactReserved(
        CreditorId creditor,
        CaseId caseId,
        AttemptId attempt,
        ContactPointId point,
        String channel,
        String receiptHash,
        Instant at)
        implements CaseFact {}
