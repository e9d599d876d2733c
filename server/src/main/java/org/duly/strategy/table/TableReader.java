package org.duly.strategy.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duly.strategy.table.CellReader.Misread;
import org.duly.strategy.table.Complaint.Part;
import org.duly.strategy.table.Complaint.Wrong;

/** Checks a table as written, every cell of it, and gives either the table or everything that is wrong. */
public final class TableReader {

    private static final int MOST_ROWS = 500;
    private static final int MOST_COLUMNS = 20;

    private final TableText text;
    private final Vocabulary words;
    private final List<Complaint> complaints = new ArrayList<>();

    private TableReader(TableText text, Vocabulary words) {
        this.text = text;
        this.words = words;
    }

    /** What came of reading. */
    public sealed interface Read {
        record Understood(DecisionTable table) implements Read {}

        record NotUnderstood(List<Complaint> complaints) implements Read {}
    }

    public static Read read(TableText text, Vocabulary words) {
        return new TableReader(text, words).read();
    }

    private Read read() {
        List<Column> inputs = columns(text.inputs(), words::fact, "unknown-fact", words.facts());
        List<Column> outputs = columns(text.outputs(), words::outcome, "unknown-outcome", words.outcomes());
        if (text.rows().isEmpty()) {
            complaints.add(Complaint.table("no-rows"));
        }
        if (text.rows().size() > MOST_ROWS || inputs.size() > MOST_COLUMNS) {
            complaints.add(Complaint.table("too-large", MOST_ROWS, MOST_COLUMNS));
        }
        if (!complaints.isEmpty()) {
            return new Read.NotUnderstood(complaints);
        }
        List<DecisionTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < text.rows().size(); i++) {
            rows.add(row(i + 1, text.rows().get(i), inputs, outputs));
        }
        List<DecisionTable.Test> tests = new ArrayList<>();
        for (int i = 0; i < text.tests().size(); i++) {
            tests.add(test(i + 1, text.tests().get(i), inputs, outputs));
        }
        return complaints.isEmpty()
                ? new Read.Understood(new DecisionTable(text.policy(), inputs, outputs, rows, tests))
                : new Read.NotUnderstood(List.copyOf(complaints));
    }

    private List<Column> columns(
            List<String> names, Function<String, Optional<Column>> find, String code, Map<String, Column> known) {
        List<Column> columns = new ArrayList<>();
        if (names.isEmpty()) {
            complaints.add(Complaint.table("no-columns"));
        }
        if (new HashSet<>(names).size() < names.size()) {
            complaints.add(Complaint.table("column-twice", String.join(", ", names)));
        }
        for (String name : names) {
            find.apply(name)
                    .ifPresentOrElse(
                            columns::add,
                            () -> complaints.add(Complaint.table(
                                    code, name, String.join(", ", new java.util.TreeSet<>(known.keySet())))));
        }
        return columns;
    }

    private DecisionTable.Row row(int number, TableText.RowText row, List<Column> inputs, List<Column> outputs) {
        List<Cell> conditions = new ArrayList<>();
        Map<String, Object> outcome = new LinkedHashMap<>();
        if (row.when().size() != inputs.size() || row.then().size() != outputs.size()) {
            complain(Part.TABLE, number, "", Wrong.of("ragged", inputs.size(), outputs.size()));
            return new DecisionTable.Row(conditions, outcome);
        }
        for (int i = 0; i < inputs.size(); i++) {
            Column column = inputs.get(i);
            try {
                conditions.add(CellReader.condition(row.when().get(i), column.kind()));
            } catch (Misread e) {
                complain(Part.CONDITION, number, column.name(), e.wrong());
            }
        }
        for (int i = 0; i < outputs.size(); i++) {
            Column column = outputs.get(i);
            try {
                outcome(row.then().get(i), column).ifPresent(value -> outcome.put(column.name(), value));
            } catch (Misread e) {
                complain(Part.OUTCOME, number, column.name(), e.wrong());
            }
        }
        return new DecisionTable.Row(conditions, outcome);
    }

    /** What a cell orders; empty if it leaves that open. */
    private static Optional<Object> outcome(String cell, Column column) throws Misread {
        String bare = cell.strip();
        if (bare.isEmpty() || bare.equals("-") || bare.equals("null")) {
            if (column.unknowable()) {
                return Optional.empty();
            }
            throw new Misread("outcome-open");
        }
        return Optional.of(
                column.kind() instanceof Kind.Several
                        ? List.copyOf(CellReader.list(bare, column.kind()))
                        : CellReader.literal(bare, column.kind()));
    }

    private DecisionTable.Test test(int number, TableText.TestText test, List<Column> inputs, List<Column> outputs) {
        Map<String, Object> given = new LinkedHashMap<>();
        test.given()
                .forEach((name, literal) -> read(number, name, inputs, column -> {
                    if (!literal.isBlank() && !literal.strip().equals("null")) {
                        given.put(name, CellReader.literal(literal, column.kind()));
                    }
                }));
        Map<String, List<Object>> expected = new LinkedHashMap<>();
        test.expected()
                .forEach((name, literal) -> read(number, name, outputs, column -> {
                    if (!literal.isBlank()) {
                        expected.put(name, expected(literal, column));
                    }
                }));
        if (expected.isEmpty()) {
            complain(Part.TEST, number, "", Wrong.of("test-expects-nothing"));
        }
        return new DecisionTable.Test(test.name(), given, expected);
    }

    private List<Object> expected(String literal, Column column) throws Misread {
        if (literal.strip().equals("null")) {
            return List.of();
        }
        boolean listed = text.policy() == HitPolicy.COLLECT && !(column.kind() instanceof Kind.Several);
        return listed
                ? List.copyOf(CellReader.list(literal, column.kind()))
                : outcome(literal, column).stream().toList();
    }

    private void read(int number, String name, List<Column> columns, Reading reading) {
        Optional<Column> column =
                columns.stream().filter(each -> each.name().equals(name)).findFirst();
        try {
            if (column.isPresent()) {
                reading.read(column.get());
            } else {
                complain(Part.TEST, number, name, Wrong.of("test-column", name));
            }
        } catch (Misread e) {
            complain(Part.TEST, number, name, e.wrong());
        }
    }

    private void complain(Part part, int row, String column, Wrong wrong) {
        complaints.add(Complaint.of(part, row, column, wrong));
    }

    private interface Reading {
        void read(Column column) throws Misread;
    }
}
