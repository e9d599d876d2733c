package org.duly.strategy.table;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duly.strategy.table.Ranges.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a point of a box that none of the boxes of rows covers. It goes column by column; along each, only the
 * steps where the set of covering rows changes are tried, and no set of rows is followed twice in one column.
 *
 * @param point a step in each column, or null if none was found
 * @param exhausted whether the search gave up before the end
 */
record Uncovered(long @Nullable [] point, boolean exhausted) {

    private static final int MOST_VISITS = 2_000_000;

    static Uncovered search(List<Ranges> within, List<List<Ranges>> rows) {
        Search search = new Search(within, rows);
        BitSet all = new BitSet();
        all.set(0, rows.size());
        boolean found = within.stream().noneMatch(Ranges::isEmpty) && search.leaves(0, all);
        return new Uncovered(found ? search.point : null, search.visits > MOST_VISITS);
    }

    /** Any step of these, a known one if there is one. */
    static long some(Ranges ranges) {
        return ranges.stretches().isEmpty()
                ? Axis.UNKNOWN
                : ranges.stretches().getFirst().from();
    }

    private record Visited(int column, BitSet rows) {}

    private static final class Search {
        private final List<Ranges> within;
        private final List<List<Ranges>> rows;
        private final long[] point;
        private final Set<Visited> covered = new HashSet<>();
        private int visits;

        Search(List<Ranges> within, List<List<Ranges>> rows) {
            this.within = within;
            this.rows = rows;
            this.point = new long[within.size()];
        }

        /** Whether these rows leave a point open in this column and those after it. */
        boolean leaves(int column, BitSet candidates) {
            if (++visits > MOST_VISITS) {
                return false;
            }
            if (candidates.isEmpty()) {
                for (int i = column; i < point.length; i++) {
                    point[i] = some(within.get(i));
                }
                return true;
            }
            if (column == point.length || !covered.add(new Visited(column, candidates))) {
                return false;
            }
            for (long step : steps(column, candidates)) {
                point[column] = step;
                if (leaves(column + 1, fitting(column, step, candidates))) {
                    return true;
                }
            }
            return within.get(column).unknown() && leavesUnknown(column, candidates);
        }

        private boolean leavesUnknown(int column, BitSet candidates) {
            point[column] = Axis.UNKNOWN;
            BitSet left = new BitSet();
            candidates.stream()
                    .filter(row -> rows.get(row).get(column).unknown())
                    .forEach(left::set);
            return leaves(column + 1, left);
        }

        private Set<Long> steps(int column, BitSet candidates) {
            Set<Long> steps = new TreeSet<>();
            Ranges box = within.get(column);
            box.stretches().forEach(each -> steps.add(each.from()));
            candidates.stream().forEach(row -> {
                for (Stretch each : rows.get(row).get(column).stretches()) {
                    add(steps, box, each.from());
                    add(steps, box, each.to() + 1);
                }
            });
            return steps;
        }

        private static void add(Set<Long> steps, Ranges box, long step) {
            if (box.contains(step)) {
                steps.add(step);
            }
        }

        private BitSet fitting(int column, long step, BitSet candidates) {
            BitSet left = new BitSet();
            candidates.stream()
                    .filter(row -> rows.get(row).get(column).contains(step))
                    .forEach(left::set);
            return left;
        }
    }
}
