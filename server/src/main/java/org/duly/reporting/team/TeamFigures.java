package org.duly.reporting.team;

import java.time.LocalDate;
import java.util.List;
import org.duly.kernel.Money;

/**
 * The figures of a team at the end of a day, or now if the day is today.
 *
 * @param open cases that may be worked
 * @param untouched of them nobody has tried yet
 * @param overdue of them past the due time of their next step
 * @param promisesDue promises whose day this is
 * @param promisesOpen of them still waiting for money
 * @param broken promises judged broken on this day
 * @param asked contacts asked of the gate on this day
 * @param refused of them refused
 */
public record TeamFigures(
        LocalDate asOf,
        int open,
        int held,
        int untouched,
        int overdue,
        int promisesDue,
        int promisesOpen,
        int broken,
        List<Money> collectedToday,
        List<Money> collectedInMonth,
        int asked,
        int refused) {}
