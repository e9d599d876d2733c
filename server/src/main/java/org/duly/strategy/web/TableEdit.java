package org.duly.strategy.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duly.strategy.table.TableText;
import org.duly.strategy.table.TableText.RowText;
import org.duly.strategy.table.TableText.TestText;

/**
 * One change of a table by its author.
 *
 * @param row position of the row or test it concerns, from 0
 * @param column position of the column, from 0
 * @param value what was written or chosen
 * @param rows how many rows the author saw; if there are others by now, the change is not made
 */
record TableEdit(Act act, int row, int column, String value, int rows) {

    /** What is done. */
    enum Act {
        WHEN,
        THEN,
        NOTE,
        ADD_ROW,
        REMOVE_ROW,
        UP,
        DOWN,
        ADD_FACT,
        REMOVE_FACT,
        ADD_OUTCOME,
        REMOVE_OUTCOME,
        ADD_TEST,
        REMOVE_TEST,
        TEST_NAME,
        GIVEN,
        EXPECTED;

        /** Whether the grid itself looks different afterwards. */
        boolean reshapes() {
            return switch (this) {
                case WHEN, THEN, NOTE, TEST_NAME, GIVEN, EXPECTED -> false;
                case ADD_ROW,
                        REMOVE_ROW,
                        UP,
                        DOWN,
                        ADD_FACT,
                        REMOVE_FACT,
                        ADD_OUTCOME,
                        REMOVE_OUTCOME,
                        ADD_TEST,
                        REMOVE_TEST -> true;
            };
        }
    }

    /** The table after the change; the same table if the author saw another one. */
    TableText on(TableText table) {
        if (rows != table.rows().size()) {
            return table;
        }
        List<RowText> lines = new ArrayList<>(table.rows());
        List<TestText> tests = new ArrayList<>(table.tests());
        List<String> inputs = new ArrayList<>(table.inputs());
        List<String> outputs = new ArrayList<>(table.outputs());
        switch (act) {
            case WHEN -> lines.set(row, with(lines.get(row), put(lines.get(row).when(), column, value), null, null));
            case THEN ->
                lines.set(row, with(lines.get(row), null, put(lines.get(row).then(), column, value), null));
            case NOTE -> lines.set(row, with(lines.get(row), null, null, value.strip()));
            case ADD_ROW -> lines.add(Math.min(row + 1, lines.size()), empty(inputs.size(), outputs.size()));
            case REMOVE_ROW -> lines.remove(row);
            case UP -> swap(lines, row, row - 1);
            case DOWN -> swap(lines, row, row + 1);
            case ADD_FACT -> {
                inputs.add(value);
                lines.replaceAll(line -> with(line, plus(line.when(), "-"), null, null));
            }
            case ADD_OUTCOME -> {
                outputs.add(value);
                lines.replaceAll(line -> with(line, null, plus(line.then(), "-"), null));
            }
            case REMOVE_FACT -> {
                String gone = inputs.remove(column);
                lines.replaceAll(line -> with(line, minus(line.when(), column), null, null));
                tests.replaceAll(test -> new TestText(test.name(), without(test.given(), gone), test.expected()));
            }
            case REMOVE_OUTCOME -> {
                String gone = outputs.remove(column);
                lines.replaceAll(line -> with(line, null, minus(line.then(), column), null));
                tests.replaceAll(test -> new TestText(test.name(), test.given(), without(test.expected(), gone)));
            }
            case ADD_TEST -> tests.add(new TestText("", Map.of(), Map.of()));
            case REMOVE_TEST -> tests.remove(row);
            case TEST_NAME ->
                tests.set(
                        row,
                        new TestText(
                                value, tests.get(row).given(), tests.get(row).expected()));
            case GIVEN -> tests.set(row, given(tests.get(row), inputs.get(column)));
            case EXPECTED -> tests.set(row, expected(tests.get(row), outputs.get(column)));
        }
        return new TableText(table.policy(), inputs, outputs, lines, tests);
    }

    private TestText given(TestText test, String name) {
        return new TestText(test.name(), put(test.given(), name), test.expected());
    }

    private TestText expected(TestText test, String name) {
        return new TestText(test.name(), test.given(), put(test.expected(), name));
    }

    private Map<String, String> put(Map<String, String> map, String name) {
        Map<String, String> changed = without(map, name);
        if (!value.isBlank()) {
            changed.put(name, value.strip());
        }
        return changed;
    }

    private static Map<String, String> without(Map<String, String> map, String name) {
        Map<String, String> changed = new HashMap<>(map);
        changed.remove(name);
        return changed;
    }

    private static RowText empty(int inputs, int outputs) {
        return new RowText(java.util.Collections.nCopies(inputs, "-"), java.util.Collections.nCopies(outputs, "-"), "");
    }

    private static RowText with(
            RowText row,
            @org.jspecify.annotations.Nullable List<String> when,
            @org.jspecify.annotations.Nullable List<String> then,
            @org.jspecify.annotations.Nullable String note) {
        return new RowText(
                when == null ? row.when() : when, then == null ? row.then() : then, note == null ? row.note() : note);
    }

    private static List<String> put(List<String> cells, int column, String value) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(column, value.strip());
        return changed;
    }

    private static List<String> plus(List<String> cells, String value) {
        List<String> changed = new ArrayList<>(cells);
        changed.add(value);
        return changed;
    }

    private static List<String> minus(List<String> cells, int column) {
        List<String> changed = new ArrayList<>(cells);
        changed.remove(column);
        return changed;
    }

    private static void swap(List<RowText> lines, int one, int other) {
        if (other >= 0 && other < lines.size()) {
            java.util.Collections.swap(lines, one, other);
        }
    }
}
