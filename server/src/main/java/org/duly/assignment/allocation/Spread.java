package org.duly.assignment.allocation;

import java.util.Collection;
import java.util.LongSummaryStatistics;

/**
 * How evenly expected value lies over the people.
 *
 * @param leastMinor what the one with the least carries, in minor units
 * @param mostMinor what the one with the most carries
 * @param meanMinor rounded down
 */
public record Spread(long leastMinor, long mostMinor, long meanMinor, int people) {

    static Spread of(Collection<Long> carried) {
        LongSummaryStatistics all = carried.stream().mapToLong(Long::longValue).summaryStatistics();
        return all.getCount() == 0
                ? new Spread(0, 0, 0, 0)
                : new Spread(all.getMin(), all.getMax(), all.getSum() / all.getCount(), (int) all.getCount());
    }

    /** From the least to the most. */
    public long widthMinor() {
        return mostMinor - leastMinor;
    }
}
