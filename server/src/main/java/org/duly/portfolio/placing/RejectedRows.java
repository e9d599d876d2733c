package org.duly.portfolio.placing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.intake.Line;
import org.duly.intake.Row;
import org.duly.intake.Table;
import org.duly.intake.TableWriter;
import org.duly.kernel.BatchId;
import org.duly.portfolio.Problem;
import org.duly.portfolio.store.BatchRows;
import org.duly.portfolio.store.RejectRows;
import org.duly.portfolio.store.Run;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of a file that were not accepted, as a file: what is wrong and what to do stands before the original
 * columns, so that somebody can correct them and send the file back as it is.
 */
@Service
public class RejectedRows {

    private static final List<String> FIRST = List.of("row", "field", "value", "rule", "remedy", "batch");
    private static final String BETWEEN = " ; ";

    private final Runs runs;
    private final RejectRows rejects;
    private final BatchRows batches;
    private final Labels labels;
    private final Journal journal;

    RejectedRows(Runs runs, RejectRows rejects, BatchRows batches, Labels labels, Journal journal) {
        this.runs = runs;
        this.rejects = rejects;
        this.batches = batches;
        this.labels = labels;
        this.journal = journal;
    }

    @Transactional
    public void write(UUID id, Locale reader, OutputStream out) {
        Run run = runs.run(id);
        Map<Long, List<Problem>> problems = rejects.ofRun(id);
        BatchId batch = run.batch();
        String number = batch == null
                ? ""
                : batches.byId(batch).map(org.duly.portfolio.Batch::number).orElse("");
        Mapping mapping = MappingText.read(Objects.requireNonNull(run.mapping()));
        journal.record(Kind.EXPORT, "portfolio.rejects", id, Map.of("rows", problems.size()));
        runs.withTable(id, table -> {
            write(table, problems, new Explained(reader, number, mapping), out);
            return id;
        });
    }

    private void write(Table table, Map<Long, List<Problem>> problems, Explained explained, OutputStream out) {
        try (TableWriter writer = new TableWriter(out)) {
            List<String> columns = table.layout().columns();
            List<String> own = FIRST.stream()
                    .map(each -> labels.text("portfolio.rejects." + each, explained.reader()))
                    .toList();
            List<String> original = original(columns);
            writer.row(Stream.concat(own.stream(), original.stream()).toList());
            for (Line line = table.next(); line instanceof Row row; line = table.next()) {
                List<Problem> wrong = problems.get(row.number());
                if (wrong != null) {
                    List<String> cells = new ArrayList<>(explained.cells(row, columns, wrong));
                    original.forEach(column -> cells.add(row.value(columns.indexOf(column))));
                    writer.row(cells);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what an earlier reject file put before them. */
    private List<String> original(List<String> columns) {
        List<String> ours = FIRST.stream()
                .flatMap(each -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .map(locale -> labels.text("portfolio.rejects." + each, locale)))
                .toList();
        return columns.stream().filter(column -> !ours.contains(column)).toList();
    }

    /** Explains rows to one reader. */
    private final class Explained {

        private final Locale reader;
        private final String batch;
        private final Mapping mapping;

        Explained(Locale reader, String batch, Mapping mapping) {
            this.reader = reader;
            this.batch = batch;
            this.mapping = mapping;
        }

        Locale reader() {
            return reader;
        }

        List<String> cells(Row row, List<String> columns, List<Problem> problems) {
            return List.of(
                    String.valueOf(row.number()),
                    joined(problems.stream().map(problem -> labels.field(problem.field(), reader))),
                    joined(problems.stream().map(problem -> value(row, columns, problem.field()))),
                    joined(problems.stream().map(problem -> labels.rule(problem, reader))),
                    joined(problems.stream().map(problem -> labels.text("portfolio.remedy." + problem.rule(), reader))),
                    batch);
        }

        private String value(Row row, List<String> columns, String field) {
            String column = mapping.columns().get(field);
            int at = column == null ? -1 : columns.indexOf(column);
            return at < 0 ? "" : row.value(at);
        }

        private static String joined(Stream<String> texts) {
            return String.join(BETWEEN, texts.filter(text -> !text.isBlank()).toList());
        }
    }
}
