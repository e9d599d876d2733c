package org.duly.casework.events;

import java.time.Instant;
import org.duly.kernel.AccountId;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;

/** A further account of the debtor joined his open case. */
public record AccountJoined(CaseId caseId, AccountId account, Instant at) implements CaseFact {}
