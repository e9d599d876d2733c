package org.duly.arrangement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.duly.kernel.Money;

/**
 * A promise about to be taken, with what it is checked against.
 *
 * @param owed what is owed on the case today
 * @param caseOpen whether the case may be worked
 * @param promiseOpen whether the case has an open promise already
 * @param latest last day that the procedure allows a promise for
 */
public record Proposal(
        Money amount,
        Instant due,
        Money owed,
        boolean caseOpen,
        boolean promiseOpen,
        LocalDate latest,
        Instant now,
        ZoneId zone) {

    boolean fallsDueInWindow() {
        return !LocalDate.ofInstant(due, zone).isAfter(latest);
    }
}
