package org.duly.arrangement.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.kernel.PromiseId;

/** Some but not enough was paid by the end of the grace. */
public record PromisePartlyKept(CaseId caseId, PromiseId promise, Money paid, Money promised, Instant at)
        implements CaseFact {}
