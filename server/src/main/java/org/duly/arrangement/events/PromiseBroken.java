package org.duly.arrangement.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.kernel.PromiseId;

/** Nothing was paid by the end of the grace (跳票). */
public record PromiseBroken(CaseId caseId, PromiseId promise, Money promised, Instant at) implements CaseFact {}
