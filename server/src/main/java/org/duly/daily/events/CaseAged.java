package org.duly.daily.events;

import java.time.Instant;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;

/** A case came into collections, went out, or grew older by a bucket (账龄). The first look at a case tells nothing. */
public record CaseAged(CaseId caseId, Change change, int bucketBefore, int bucketNow, Instant at) implements CaseFact {

    /** What changed. */
    public enum Change {
        /** Something is overdue that was not (入催). */
        ENTERED,
        /** Nothing is overdue any more (出催). */
        LEFT,
        /** It is in another bucket. */
        BUCKET
    }
}
