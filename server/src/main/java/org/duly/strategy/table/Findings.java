package org.duly.strategy.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a table says about itself: a case that no row fits, rows that can never be reached, rows that contradict each
 * other.
 *
 * @param gap facts that no row fits; absent values are not known
 * @param unreachable numbers of rows that earlier rows hide altogether
 * @param exhausted whether the search for gaps gave up; then the absence of a gap proves nothing
 */
public record Findings(
        Optional<Map<String, Object>> gap, List<Integer> unreachable, List<Overlap> overlaps, boolean exhausted) {

    private static final int MOST_OVERLAPS = 50;

    /** Two rows with different outcomes that both fit these facts. */
    public record Overlap(int first, int second, Map<String, Object> example) {}

    public static Findings of(DecisionTable table) {
        return new Finder(table).find();
    }

    private static final class Finder {
        private final DecisionTable table;
        private final List<Axis> axes;
        private final List<List<Ranges>> boxes;
        private final List<Ranges> domain;

        Finder(DecisionTable table) {
            this.table = table;
            this.axes = IntStream.range(0, table.inputs().size())
                    .mapToObj(i -> Axis.of(
                            table.inputs().get(i),
                            table.rows().stream()
                                    .map(row -> row.conditions().get(i))
                                    .toList()))
                    .toList();
            this.domain = axes.stream().map(Axis::domain).toList();
            this.boxes = table.rows().stream().map(this::box).toList();
        }

        private List<Ranges> box(DecisionTable.Row row) {
            return IntStream.range(0, axes.size())
                    .mapToObj(i -> axes.get(i).ranges(row.conditions().get(i)).and(domain.get(i)))
                    .toList();
        }

        Findings find() {
            Uncovered whole = Uncovered.search(domain, boxes);
            boolean exhausted = whole.exhausted();
            List<Integer> unreachable = new ArrayList<>();
            for (int i = 0; i < boxes.size(); i++) {
                boolean empty = boxes.get(i).stream().anyMatch(Ranges::isEmpty);
                if (empty || table.policy() == HitPolicy.FIRST && hidden(i)) {
                    unreachable.add(i + 1);
                }
            }
            return new Findings(
                    Optional.ofNullable(whole.point()).map(this::facts), unreachable, overlaps(), exhausted);
        }

        private boolean hidden(int row) {
            Uncovered left = Uncovered.search(boxes.get(row), boxes.subList(0, row));
            return left.point() == null && !left.exhausted();
        }

        private List<Overlap> overlaps() {
            List<Overlap> overlaps = new ArrayList<>();
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = i + 1; j < boxes.size() && overlaps.size() < MOST_OVERLAPS; j++) {
                    long[] both = common(boxes.get(i), boxes.get(j));
                    boolean differ = !table.rows()
                            .get(i)
                            .outcome()
                            .equals(table.rows().get(j).outcome());
                    if (both != null && differ) {
                        overlaps.add(new Overlap(i + 1, j + 1, facts(both)));
                    }
                }
            }
            return overlaps;
        }

        private static long @Nullable [] common(List<Ranges> left, List<Ranges> right) {
            long[] point = new long[left.size()];
            for (int i = 0; i < point.length; i++) {
                Ranges both = left.get(i).and(right.get(i));
                if (both.isEmpty()) {
                    return null;
                }
                point[i] = Uncovered.some(both);
            }
            return point;
        }

        private Map<String, Object> facts(long[] point) {
            Map<String, Object> facts = new LinkedHashMap<>();
            for (int i = 0; i < point.length; i++) {
                Object value = axes.get(i).value(point[i]);
                if (value != null) {
                    facts.put(table.inputs().get(i).name(), value);
                }
            }
            return facts;
        }
    }
}
