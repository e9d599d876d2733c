package org.duly.casework.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;

/** A case was opened for newly placed accounts. */
public record CaseOpened(CaseId caseId, CreditorId creditor, DebtorId debtor, Instant at) implements CaseFact {}
