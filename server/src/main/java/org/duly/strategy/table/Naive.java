package org.duly.strategy.table;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Evaluates a table cell by cell, as its cells read. Slow and plain: what the compiled table is checked against. */
public final class Naive {

    private Naive() {}

    /** Numbers, from 1, of the rows whose cells all fit. */
    public static List<Integer> rows(DecisionTable table, Map<String, ?> facts) {
        return IntStream.rangeClosed(1, table.rows().size())
                .filter(number -> fits(table, number, facts))
                .boxed()
                .toList();
    }

    private static boolean fits(DecisionTable table, int number, Map<String, ?> facts) {
        DecisionTable.Row row = table.rows().get(number - 1);
        return IntStream.range(0, table.inputs().size())
                .allMatch(i -> fits(
                        row.conditions().get(i), facts.get(table.inputs().get(i).name())));
    }

    /**
     * Whether a cell fits a value; null is a value that is not known. No test but {@code null} fits such a value, so
     * {@code not(...)} does, unless it names {@code null}.
     */
    public static boolean fits(Cell cell, @Nullable Object value) {
        return switch (cell) {
            case Cell.Any _ -> true;
            case Cell.OneOf tests -> tests.not() != tests.tests().stream().anyMatch(test -> fits(test, value));
        };
    }

    private static boolean fits(Cell.Test test, @Nullable Object value) {
        return switch (test) {
            case Cell.Unknown _ -> value == null;
            case Cell.Equal equal -> value != null && Literals.same(value, equal.literal());
            case Cell.Compare compare -> value != null && holds(compare, value);
            case Cell.Between between -> value != null && holds(between, value);
        };
    }

    private static boolean holds(Cell.Compare compare, Object value) {
        int order = Literals.compare(value, compare.literal());
        return switch (compare.order()) {
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    private static boolean holds(Cell.Between between, Object value) {
        int low = Literals.compare(value, between.low());
        int high = Literals.compare(value, between.high());
        return (between.lowOpen() ? low > 0 : low >= 0) && (between.highOpen() ? high < 0 : high <= 0);
    }
}
