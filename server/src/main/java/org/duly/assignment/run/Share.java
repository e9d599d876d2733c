package org.duly.assignment.run;

import org.duly.kernel.UserId;

/**
 * What one person holds and would get.
 *
 * @param print what made him fit or unfit, as {@link org.duly.assignment.book.Seat#print} wrote it
 * @param room how many more cases he could hold
 */
public record Share(
        UserId person,
        String print,
        int room,
        int casesBefore,
        int casesGiven,
        long minorBefore,
        long minorGiven,
        boolean atWork) {

    public int casesAfter() {
        return casesBefore + casesGiven;
    }

    public long minorAfter() {
        return minorBefore + minorGiven;
    }
}
