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
 * @param longestDays how many days ahead a promise may lie
 */
public record Proposal(
        Money amount,
        Instant due,
        Money owed,
        boolean caseOpen,
        boolean promiseOpen,
        int longestDays,
        Instant now,
        ZoneId zone) {

    boolean fallsDueInWindow() {
        LocalDate last = LocalDate.ofInstant(now, zone).plusDays(longestDays);
        return !LocalDate.ofInstant(due, zone).isAfter(last);
    }
}
