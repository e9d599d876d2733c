package org.duly.contact.events;

import java.time.Instant;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;

/** The debtor himself was reached (RPC). */
public record RightPartyReached(CaseId caseId, AttemptId attempt, Instant at) implements CaseFact {}
