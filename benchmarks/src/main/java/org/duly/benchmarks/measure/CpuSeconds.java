package org.duly.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Counts what is done in a second of processor time of this process, so that other load on the machine cancels out for the
 * most part: four seconds to warm up, then rounds of a second each.
 */
public final class CpuSeconds {
    private static final int ROUNDS = 7;
    private static final long WARM_UP = 4_000_000_000L;
    private static final long ROUND = 1_000_000_000L;
    private static final int BATCH = 256;
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Keeps results alive, so that nothing measured is found to be useless and left out. */
    private static volatile long kept;

    private CpuSeconds() {}

    /** Something to be done over and over; {@code turn} counts up from nought. */
    @FunctionalInterface
    public interface Work {
        int once(int turn) throws Exception;
    }

    /** How often it was done in a second of processor time. */
    public record Rate(double median, double least, double most, int rounds) {}

    public static Rate of(Work work) throws Exception {
        long sink = 0;
        int turn = 0;
        long end = System.nanoTime() + WARM_UP;
        while (System.nanoTime() < end) {
            for (int i = 0; i < BATCH; i++) {
                sink += work.once(turn++);
            }
        }
        double[] rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long done = 0;
            long from = MACHINE.getProcessCpuTime();
            do {
                for (int i = 0; i < BATCH; i++) {
                    sink += work.once(turn++);
                }
                done += BATCH;
            } while (MACHINE.getProcessCpuTime() - from < ROUND);
            rates[round] = done * 1e9 / (MACHINE.getProcessCpuTime() - from);
        }
        kept = sink;
        Arrays.sort(rates);
        return new Rate(rates[ROUNDS / 2], rates[0], rates[ROUNDS - 1], ROUNDS);
    }

    /** The last sum of results; of no meaning to anybody but the compiler. */
    public static long kept() {
        return kept;
    }
}
