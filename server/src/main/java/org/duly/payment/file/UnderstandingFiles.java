package org.duly.payment.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duly.intake.ColumnMatcher;
import org.duly.intake.DateStyle;
import org.duly.intake.Layout;
import org.duly.intake.Opened;
import org.duly.intake.Row;
import org.duly.intake.Suggestion;
import org.duly.intake.Table;
import org.duly.intake.Unreadable;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows how a file would be read before it is: its columns, what they probably hold, and its first rows. */
@Service
@Transactional(readOnly = true)
public class UnderstandingFiles {

    private static final int PREVIEW_ROWS = 50;
    private static final int SAMPLES = 3;

    private final PaymentFileRows files;
    private final FileContent contents;
    private final Portfolios portfolios;
    private final Clock clock;

    UnderstandingFiles(PaymentFileRows files, FileContent contents, Portfolios portfolios, Clock clock) {
        this.files = files;
        this.contents = contents;
        this.portfolios = portfolios;
        this.clock = clock;
    }

    /**
     * How a file is understood.
     *
     * @param saved whether the creditor's saved columns fit this file
     * @param confidence by field, where a column was suggested by its name
     * @param samples first values by column; personal ones masked
     * @param preview first rows as they will be read
     */
    public record Understanding(
            Layout layout,
            PaymentColumns columns,
            boolean saved,
            Map<String, Integer> confidence,
            Map<String, List<String>> samples,
            List<Preview> preview) {}

    /** One row as it will be read. */
    public record Preview(long rowNumber, Line.Cells cells, String reference, List<LineFault> faults) {}

    /** With the creditor's saved columns if the file has them all, else with suggestions. */
    public Understanding understand(UUID file) {
        return understand(file, Optional.empty());
    }

    /** With these columns. */
    public Understanding understand(UUID file, PaymentColumns chosen) {
        return understand(file, Optional.of(chosen));
    }

    private Understanding understand(UUID id, Optional<PaymentColumns> chosen) {
        PaymentFile file = files.find(id).orElseThrow();
        Creditor creditor = portfolios.creditor(file.creditor());
        Optional<PaymentColumns> saved = files.savedColumns(file.creditor());
        return contents.with(contents.bytes(id), opened -> read(opened, creditor.currency(), chosen, saved));
    }

    private Understanding read(
            Opened opened, Currency currency, Optional<PaymentColumns> chosen, Optional<PaymentColumns> saved) {
        return switch (opened) {
            case Unreadable unreadable ->
                throw new IllegalStateException("A file that was taken in cannot be read: " + unreadable);
            case Table table -> {
                try (table) {
                    yield read(table, currency, chosen, saved);
                }
            }
        };
    }

    private Understanding read(
            Table table, Currency currency, Optional<PaymentColumns> chosen, Optional<PaymentColumns> saved) {
        List<String> names = table.layout().columns();
        List<Suggestion> suggestions = ColumnMatcher.suggest(names, PaymentColumns.FIELDS);
        Optional<PaymentColumns> fitting =
                saved.filter(columns -> names.containsAll(columns.columns().values()));
        PaymentColumns columns = chosen.or(() -> fitting).orElseGet(() -> suggested(suggestions));
        List<Row> rows = firstRows(table);
        LineReader reader = new LineReader(columns, names, currency, LocalDate.now(clock));
        Map<String, Integer> confidence = new HashMap<>();
        suggestions.forEach(one -> confidence.put(one.field(), one.confidence()));
        return new Understanding(
                table.layout(),
                columns,
                chosen.isEmpty() && fitting.isPresent(),
                confidence,
                samples(names, columns, rows),
                rows.stream().map(row -> preview(reader.read(row))).toList());
    }

    private static PaymentColumns suggested(List<Suggestion> suggestions) {
        Map<String, String> columns = new HashMap<>();
        suggestions.forEach(one -> columns.put(one.field(), one.column()));
        return new PaymentColumns(columns, DateStyle.Order.YEAR_FIRST);
    }

    private static List<Row> firstRows(Table table) {
        List<Row> rows = new ArrayList<>();
        while (rows.size() < PREVIEW_ROWS && table.next() instanceof Row row) {
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, List<String>> samples(List<String> names, PaymentColumns columns, List<Row> rows) {
        Map<String, List<String>> samples = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
            int at = column;
            String name = names.get(column);
            boolean personal = name.equals(columns.columns().get(PaymentColumns.PAYER))
                    || name.equals(columns.columns().get(PaymentColumns.IDENTITY));
            samples.put(
                    name,
                    rows.stream()
                            .map(row -> row.value(at))
                            .filter(value -> !value.isBlank())
                            .map(value -> personal ? Masked.text(value) : value)
                            .limit(SAMPLES)
                            .toList());
        }
        return samples;
    }

    private static Preview preview(ReadLine line) {
        return new Preview(line.rowNumber(), Kept.cells(line), line.reference().value(), line.faults());
    }
}
