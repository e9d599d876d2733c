package org.duly.strategy.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.duly.strategy.table.Ranges.Stretch;

/**
 * A table made ready to run: for each column the steps at which the set of fitting rows changes, and that set as bits.
 * An evaluation is one binary search and one "and" a column, however many rows there are.
 */
public final class CompiledTable {

    /** No number of steps leads to other rows. */
    public static final long FOR_EVER = Long.MAX_VALUE;

    private final DecisionTable table;
    private final Slices[] slices;
    private final int words;
    private final List<String> inputs;

    private CompiledTable(DecisionTable table, Slices[] slices, int words) {
        this.table = table;
        this.inputs = table.inputs().stream().map(Column::name).toList();
        this.slices = slices;
        this.words = words;
    }

    public static CompiledTable of(DecisionTable table) {
        int words = (table.rows().size() + Long.SIZE - 1) / Long.SIZE;
        Slices[] slices = IntStream.range(0, table.inputs().size())
                .mapToObj(i -> Slices.of(table, i, words))
                .toArray(Slices[]::new);
        return new CompiledTable(table, slices, words);
    }

    public DecisionTable table() {
        return table;
    }

    /** Names of the columns asked about. */
    public List<String> inputs() {
        return inputs;
    }

    /** How many steps a value may grow before other rows may fit; for ever if it is not known. */
    public long stepsUpward(String input, @org.jspecify.annotations.Nullable Object value) {
        return slices[column(input)].upward(value);
    }

    /** The same for a value that falls. */
    public long stepsDownward(String input, @org.jspecify.annotations.Nullable Object value) {
        return slices[column(input)].downward(value);
    }

    private int column(String input) {
        return inputs.indexOf(input);
    }

    /** The number, from 1, of the first row that fits; 0 if none does. */
    public int first(Map<String, ?> facts) {
        long[] rows = rows(facts);
        for (int i = 0; i < words; i++) {
            if (rows[i] != 0) {
                return i * Long.SIZE + Long.numberOfTrailingZeros(rows[i]) + 1;
            }
        }
        return 0;
    }

    /** Numbers of the rows that give the outcome by the hit policy. */
    public List<Integer> hits(Map<String, ?> facts) {
        return switch (table.policy()) {
            case FIRST -> {
                int first = first(facts);
                yield first == 0 ? List.of() : List.of(first);
            }
            case COLLECT -> all(facts);
        };
    }

    private List<Integer> all(Map<String, ?> facts) {
        long[] rows = rows(facts);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            for (long left = rows[i]; left != 0; left &= left - 1) {
                numbers.add(i * Long.SIZE + Long.numberOfTrailingZeros(left) + 1);
            }
        }
        return numbers;
    }

    private long[] rows(Map<String, ?> facts) {
        long[] rows = null;
        for (int i = 0; i < slices.length; i++) {
            long[] fitting = slices[i].rows(facts.get(table.inputs().get(i).name()));
            if (rows == null) {
                rows = fitting.clone();
            } else {
                for (int w = 0; w < words; w++) {
                    rows[w] &= fitting[w];
                }
            }
        }
        return rows == null ? new long[words] : rows;
    }

    /** The fitting rows along one axis; {@code rows[i]} holds from {@code starts[i]} until the next start. */
    private record Slices(Axis axis, long[] starts, long[][] rows, long[] unknown) {

        static Slices of(DecisionTable table, int column, int words) {
            List<Cell> cells = table.rows().stream()
                    .map(row -> row.conditions().get(column))
                    .toList();
            Axis axis = Axis.of(table.inputs().get(column), cells);
            List<Ranges> ranges = cells.stream().map(axis::ranges).toList();
            TreeSet<Long> cuts = new TreeSet<>(List.of(Ranges.LEAST));
            for (Ranges each : ranges) {
                for (Stretch stretch : each.stretches()) {
                    cuts.add(stretch.from());
                    cuts.add(stretch.to() + 1);
                }
            }
            long[] starts = cuts.stream().mapToLong(Long::longValue).toArray();
            long[][] rows = new long[starts.length][words];
            long[] unknown = new long[words];
            for (int row = 0; row < ranges.size(); row++) {
                long bit = 1L << (row % Long.SIZE);
                for (int i = 0; i < starts.length; i++) {
                    rows[i][row / Long.SIZE] |= ranges.get(row).contains(starts[i]) ? bit : 0;
                }
                unknown[row / Long.SIZE] |= ranges.get(row).unknown() ? bit : 0;
            }
            return new Slices(axis, starts, rows, unknown);
        }

        long[] rows(@org.jspecify.annotations.Nullable Object value) {
            long step = axis.step(value);
            if (step == Axis.UNKNOWN) {
                return unknown;
            }
            return rows[at(step)];
        }

        long upward(@org.jspecify.annotations.Nullable Object value) {
            long step = axis.step(value);
            int next = step == Axis.UNKNOWN ? starts.length : at(step) + 1;
            return next < starts.length ? starts[next] - step : FOR_EVER;
        }

        long downward(@org.jspecify.annotations.Nullable Object value) {
            long step = axis.step(value);
            return step == Axis.UNKNOWN || at(step) == 0 ? FOR_EVER : step - starts[at(step)] + 1;
        }

        private int at(long step) {
            int found = Arrays.binarySearch(starts, step);
            return found >= 0 ? found : -found - 2;
        }
    }
}
