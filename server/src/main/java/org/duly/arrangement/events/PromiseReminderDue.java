package org.duly.arrangement.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;
import org.duly.kernel.PromiseId;

/** A promise falls due soon; the collector reminds the debtor. */
public record PromiseReminderDue(CaseId caseId, PromiseId promise, Instant due, Instant at) implements CaseFact {}
