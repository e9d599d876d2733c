package org.duly.benchmarks.reserve;

import java.util.Arrays;

/** What every single question took, in nanoseconds, by one client. */
final class Latencies {
    private long[] taken = new long[4_096];
    private int count;

    void add(long nanoseconds) {
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, count * 2);
        }
        taken[count++] = nanoseconds;
    }

    static long[] sorted(Iterable<Latencies> clients) {
        long[] all = {};
        for (Latencies client : clients) {
            int from = all.length;
            all = Arrays.copyOf(all, from + client.count);
            System.arraycopy(client.taken, 0, all, from, client.count);
        }
        Arrays.sort(all);
        return all;
    }

    /** In milliseconds. */
    static double quantile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }
}
