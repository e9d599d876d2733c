package org.duly.arrangement.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.kernel.PromiseId;

/** A promise was kept within tolerance and grace. */
public record PromiseKept(CaseId caseId, PromiseId promise, Money paid, Instant at) implements CaseFact {}
