package org.duly.portfolio;

import java.util.List;

/**
 * A row that was not accepted.
 *
 * @param number row number in the file
 * @param problems everything wrong with it, at least one
 */
public record Rejected(long number, List<Problem> problems) {

    public Rejected {
        problems = List.copyOf(problems);
    }
}
