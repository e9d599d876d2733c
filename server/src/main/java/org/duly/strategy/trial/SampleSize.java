package org.duly.strategy.trial;

/**
 * How many accounts each side of an experiment needs, and how long that takes.
 *
 * <p>Two independent proportions, two-sided level 5 %, power 80 %: with p and q the two rates and m their mean,
 * n = (z₁ √(2 m (1 − m)) + z₂ √(p (1 − p) + q (1 − q)))² / (p − q)², z₁ = 1.96, z₂ = 0.8416. The smaller side decides
 * how long it takes.
 */
public final class SampleSize {

    static final double LEVEL = 1.959964;
    private static final double POWER = 0.841621;
    private static final double WHOLE = 100;

    private SampleSize() {}

    /** Accounts with a judged promise that each side needs to tell {@code base} from {@code base + points} percent. */
    public static int needed(int basePercent, int points) {
        double p = basePercent / WHOLE;
        double q = Math.min(0.99, (basePercent + points) / WHOLE);
        double mean = (p + q) / 2;
        double root = LEVEL * Math.sqrt(2 * mean * (1 - mean)) + POWER * Math.sqrt(p * (1 - p) + q * (1 - q));
        return (int) Math.ceil(root * root / ((p - q) * (p - q)));
    }

    /** Days until the smaller side has that many, with so many judged promises a day over both sides. */
    public static long days(int needed, int challengerShare, double judgedADay) {
        double smaller = Math.min(challengerShare, WHOLE - challengerShare) / WHOLE;
        return judgedADay <= 0 ? Long.MAX_VALUE : (long) Math.ceil(needed / (smaller * judgedADay));
    }
}
