package org.duly.arrangement.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.kernel.PromiseId;

/** The debtor promised to pay. */
public record PromiseTaken(CaseId caseId, PromiseId promise, Money amount, Instant due, String source, Instant at)
        implements CaseFact {}
