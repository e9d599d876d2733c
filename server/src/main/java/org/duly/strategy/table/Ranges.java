package org.duly.strategy.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which steps of a column a cell fits: closed stretches of whole numbers, sorted and apart, and whether it also fits a
 * value that is not known.
 */
record Ranges(List<Stretch> stretches, boolean unknown) {

    static final long LEAST = -(1L << 60);
    static final long MOST = 1L << 60;

    Ranges {
        stretches = List.copyOf(stretches);
    }

    record Stretch(long from, long to) {}

    static Ranges of(List<Stretch> any, boolean unknown) {
        List<Stretch> sorted = any.stream()
                .filter(each -> each.from <= each.to)
                .sorted(Comparator.comparingLong(Stretch::from))
                .toList();
        List<Stretch> apart = new ArrayList<>();
        for (Stretch next : sorted) {
            Stretch last = apart.isEmpty() ? null : apart.getLast();
            if (last != null && next.from <= last.to + 1) {
                apart.set(apart.size() - 1, new Stretch(last.from, Math.max(last.to, next.to)));
            } else {
                apart.add(next);
            }
        }
        return new Ranges(apart, unknown);
    }

    static Ranges everything() {
        return new Ranges(List.of(new Stretch(LEAST, MOST)), true);
    }

    /** All other known steps. */
    List<Stretch> others() {
        List<Stretch> rest = new ArrayList<>();
        long from = LEAST;
        for (Stretch each : stretches) {
            rest.add(new Stretch(from, each.from - 1));
            from = each.to + 1;
        }
        rest.add(new Stretch(from, MOST));
        return rest.stream().filter(each -> each.from <= each.to).toList();
    }

    Ranges and(Ranges other) {
        List<Stretch> both = new ArrayList<>();
        for (Stretch left : stretches) {
            for (Stretch right : other.stretches) {
                both.add(new Stretch(Math.max(left.from, right.from), Math.min(left.to, right.to)));
            }
        }
        return of(both, unknown && other.unknown);
    }

    boolean contains(long step) {
        return stretches.stream().anyMatch(each -> each.from <= step && step <= each.to);
    }

    boolean isEmpty() {
        return stretches.isEmpty() && !unknown;
    }
}
