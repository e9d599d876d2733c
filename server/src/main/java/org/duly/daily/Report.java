package org.duly.daily;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duly.kernel.CaseId;

/**
 * What a run found and changed, as far as the reader's scope goes.
 *
 * @param counts cases by what was counted; nought is absent
 * @param exceptions cases that could not be taken through, newest first, as many as are shown
 * @param exceptionCount how many there are in all
 */
public record Report(Map<Measure, Integer> counts, List<Excepted> exceptions, int exceptionCount) {

    public Report {
        counts = Map.copyOf(counts);
        exceptions = List.copyOf(exceptions);
    }

    public int count(Measure measure) {
        return counts.getOrDefault(measure, 0);
    }

    /**
     * A case that could not be taken through; nothing of it was changed, and the next run tries it again.
     *
     * @param reason the kind of the error: texts of errors may quote personal data
     */
    public record Excepted(CaseId caseId, Step step, String reason, Instant at) {}
}
