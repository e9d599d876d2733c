package org.duly.strategy.table;

import java.util.List;
import java.util.Map;

/**
 * A table as somebody writes it: cells are text that may yet be wrong.
 *
 * @param inputs names of facts, one a column
 * @param outputs names of instructions, one a column
 */
public record TableText(
        HitPolicy policy, List<String> inputs, List<String> outputs, List<RowText> rows, List<TestText> tests) {

    public TableText {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
        tests = List.copyOf(tests);
    }

    /**
     * A row as written.
     *
     * @param note why the row is there, for people
     */
    public record RowText(List<String> when, List<String> then, String note) {
        public RowText {
            when = List.copyOf(when);
            then = List.copyOf(then);
        }
    }

    /**
     * A case that somebody thought of, and what must come out.
     *
     * @param given a literal by fact; facts left out are not known
     * @param expected a literal by instruction; of a collecting table the list of all that is collected
     */
    public record TestText(String name, Map<String, String> given, Map<String, String> expected) {
        public TestText {
            given = Map.copyOf(given);
            expected = Map.copyOf(expected);
        }
    }
}
