package org.duly.strategy.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table whose every cell is understood. */
public record DecisionTable(
        HitPolicy policy, List<Column> inputs, List<Column> outputs, List<Row> rows, List<Test> tests) {

    public DecisionTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
        tests = List.copyOf(tests);
    }

    /**
     * A row.
     *
     * @param outcome instructions by name; those left open are absent
     */
    public record Row(List<Cell> conditions, Map<String, Object> outcome) {
        public Row {
            conditions = List.copyOf(conditions);
            outcome = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(outcome));
        }
    }

    /**
     * A test row.
     *
     * @param expected what must come out, by instruction: every value collected, in any order
     */
    public record Test(String name, Map<String, Object> given, Map<String, List<Object>> expected) {
        public Test {
            given = Map.copyOf(given);
            expected = Map.copyOf(expected);
        }
    }
}
