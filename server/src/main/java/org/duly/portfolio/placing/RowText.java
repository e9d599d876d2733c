package org.duly.portfolio.placing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duly.intake.Fault;
import org.duly.intake.PlainText;
import org.duly.intake.Row;
import org.duly.intake.TableWriter;
import org.duly.portfolio.Problem;
import org.duly.portfolio.Rule;

/** Fetches the text of fields out of rows, by a mapping. */
final class RowText {

    private final Map<String, Source> sources = new HashMap<>();

    /** Where a field's text comes from: a template over columns of these positions. */
    private record Source(Template template, List<Integer> columns) {

        String of(Row row) {
            return template.filled(columns.stream()
                    .map(column -> TableWriter.plain(row.value(column)))
                    .toList());
        }
    }

    RowText(Mapping mapping, List<String> columns) {
        mapping.columns().forEach((field, column) -> {
            int at = columns.indexOf(column);
            if (at >= 0) {
                sources.put(field, new Source(new Template(List.of("", ""), List.of(column)), List.of(at)));
            }
        });
        mapping.constants().forEach((field, text) -> sources.putIfAbsent(field, new Source(literal(text), List.of())));
        mapping.templates().forEach((field, text) -> {
            Template template = Template.of(text);
            sources.put(
                    field,
                    new Source(
                            template,
                            template.columns().stream().map(columns::indexOf).toList()));
        });
    }

    /** The text of the field, tidied; empty if the file says nothing. */
    String of(Row row, String field) {
        Source source = sources.get(field);
        return source == null ? "" : PlainText.of(source.of(row));
    }

    /** What must not be trusted in the columns that are used. */
    List<Problem> faults(Row row) {
        if (row.faults().isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        if (row.faults().containsValue(Fault.SURPLUS)) {
            problems.add(Problem.of("row", "", Rule.SURPLUS));
        }
        sources.forEach((field, source) -> source.columns().forEach(column -> {
            Fault fault = row.faults().get(column);
            if (fault != null) {
                problems.add(Problem.of(field, row.value(column), rule(fault)));
            }
        }));
        return problems;
    }

    private static Template literal(String text) {
        return new Template(List.of(text), List.of());
    }

    private static Rule rule(Fault fault) {
        return switch (fault) {
            case FORMULA -> Rule.FORMULA;
            case ROUNDED -> Rule.ROUNDED;
            case ERROR -> Rule.CELL_ERROR;
            case SURPLUS -> Rule.SURPLUS;
        };
    }
}
