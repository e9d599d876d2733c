package org.duly.portfolio.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.duly.intake.Layout;
import org.duly.intake.Line;
import org.duly.intake.Row;
import org.duly.intake.Table;
import org.duly.portfolio.Batch;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.store.BatchRows;
import org.duly.portfolio.store.Run;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks into a file that has arrived: its columns, some of their values, and what they probably mean. */
@Service
@Transactional(readOnly = true)
public class Looking {

    private static final int ROWS = 5;

    private final Runs runs;
    private final Portfolios portfolios;
    private final Mappings mappings;
    private final BatchRows batches;
    private final Labels labels;

    Looking(Runs runs, Portfolios portfolios, Mappings mappings, BatchRows batches, Labels labels) {
        this.runs = runs;
        this.portfolios = portfolios;
        this.mappings = mappings;
        this.batches = batches;
        this.labels = labels;
    }

    /**
     * What was seen.
     *
     * @param samples first values by column; what may be personal is masked
     * @param joins the open batch that a corrected reject file says it belongs to
     */
    public record Look(
            Layout layout, Map<String, List<String>> samples, Mappings.Choice choice, Optional<Batch> joins) {}

    public Look look(UUID id) {
        Run run = runs.run(id);
        Creditor creditor = portfolios.creditor(run.creditor());
        return runs.withTable(id, table -> look(table, run, creditor));
    }

    private Look look(Table table, Run run, Creditor creditor) {
        List<String> columns = table.layout().columns();
        String prepared = run.mapping();
        Mappings.Choice choice = prepared == null
                ? mappings.choose(creditor, columns)
                : new Mappings.Choice(MappingText.read(prepared), Map.of(), false);
        List<Row> first = new ArrayList<>();
        for (Line line = table.next(); line instanceof Row row && first.size() < ROWS; line = table.next()) {
            first.add(row);
        }
        Map<String, List<String>> samples = new java.util.HashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            int column = at;
            boolean personal = isPersonal(choice.mapping(), columns.get(at));
            samples.put(
                    columns.get(at),
                    first.stream()
                            .map(row -> row.value(column))
                            .filter(value -> !value.isBlank())
                            .limit(3)
                            .map(value -> personal ? Veil.over(value) : value)
                            .toList());
        }
        return new Look(table.layout(), samples, choice, batch(creditor, columns, first));
    }

    private static boolean isPersonal(Mapping mapping, String column) {
        List<String> fields = mapping.columns().entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .toList();
        return fields.isEmpty() || fields.stream().anyMatch(PlacementFields::isPersonal);
    }

    private Optional<Batch> batch(Creditor creditor, List<String> columns, List<Row> rows) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .map(locale -> columns.indexOf(labels.text("portfolio.rejects.batch", locale)))
                .filter(at -> at >= 0 && !rows.isEmpty())
                .map(at -> rows.getFirst().value(at))
                .flatMap(number -> batches.ofCreditor(creditor.id()).stream()
                        .filter(batch -> batch.number().equals(number) && !batch.isRecalled()))
                .findFirst();
    }
}
