package org.duly.strategy.trial;

/** Intervals for rates and means, at 95 % unless said otherwise. */
public final class Statistics {

    private Statistics() {}

    /** From and to, in the unit of what was measured. */
    public record Interval(double from, double to) {
        public boolean excludesZero() {
            return from > 0 || to < 0;
        }
    }

    /** Wilson's score interval of a rate: honest also for few cases and rates near 0 or 1. */
    public static Interval rate(long hits, long all, double z) {
        if (all == 0) {
            return new Interval(0, 1);
        }
        double p = (double) hits / all;
        double z2 = z * z;
        double middle = (p + z2 / (2 * all)) / (1 + z2 / all);
        double half = z / (1 + z2 / all) * Math.sqrt(p * (1 - p) / all + z2 / (4.0 * all * all));
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    public static Interval rate(long hits, long all) {
        return rate(hits, all, SampleSize.LEVEL);
    }

    /** Newcombe's interval of the difference of two rates, second less first, made of two Wilson intervals. */
    public static Interval difference(long hits, long all, long otherHits, long otherAll, double z) {
        if (all == 0 || otherAll == 0) {
            return new Interval(-1, 1);
        }
        double p = (double) hits / all;
        double q = (double) otherHits / otherAll;
        Interval first = rate(hits, all, z);
        Interval second = rate(otherHits, otherAll, z);
        double below = Math.sqrt(Math.pow(q - second.from, 2) + Math.pow(first.to - p, 2));
        double above = Math.sqrt(Math.pow(second.to - q, 2) + Math.pow(p - first.from, 2));
        return new Interval(q - p - below, q - p + above);
    }

    /**
     * The difference of two means, second less first, without assuming equal spread; the normal law stands in for
     * Welch's t, so small samples are shown a little too sure.
     */
    public static Interval difference(Sample first, Sample second) {
        double half = SampleSize.LEVEL
                * Math.sqrt(
                        first.variance() / Math.max(1, first.count) + second.variance() / Math.max(1, second.count));
        double middle = second.mean() - first.mean();
        return new Interval(middle - half, middle + half);
    }

    /** Count, sum and sum of squares of what was measured. */
    public record Sample(long count, double sum, double squares) {
        public double mean() {
            return count == 0 ? 0 : sum / count;
        }

        double variance() {
            return count < 2 ? 0 : Math.max(0, (squares - sum * sum / count) / (count - 1));
        }
    }
}
