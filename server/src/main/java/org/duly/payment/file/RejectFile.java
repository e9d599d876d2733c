package org.duly.payment.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.intake.TableWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the rejected lines of a file back, with row, field, value, rule and remedy in the reader's language. Its first
 * columns can be corrected and sent again as a payment file.
 */
@Service
@Transactional
public class RejectFile {

    private static final int ALL = Integer.MAX_VALUE;
    private static final List<String> COLUMNS =
            List.of("account", "amount", "paid-on", "currency", "reference", "row", "field", "value", "rule", "remedy");

    private final LineRows lines;
    private final MessageSource messages;
    private final Journal journal;

    RejectFile(LineRows lines, MessageSource messages, Journal journal) {
        this.lines = lines;
        this.messages = messages;
        this.journal = journal;
    }

    public void write(UUID file, Locale locale, OutputStream out) {
        List<Line> rejected = lines.list(file, Set.of(LineState.REJECTED), 0, ALL);
        journal.record(Kind.EXPORT, "payment.rejects", file, Map.of("lines", rejected.size()));
        try (TableWriter table = new TableWriter(out)) {
            table.row(COLUMNS.stream()
                    .map(column -> text("payment.column." + column, locale))
                    .toList());
            for (Line line : rejected) {
                table.row(row(line, locale));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private List<String> row(Line line, Locale locale) {
        Line.Cells cells = line.cells();
        List<LineFault> faults = line.faults();
        return List.of(
                cells.accountNumber(),
                cells.amount(),
                cells.paidOn(),
                cells.currency(),
                line.reference().startsWith("file:") ? "" : line.reference(),
                String.valueOf(line.rowNumber()),
                joined(faults, fault -> text("payment.field." + fault.field(), locale)),
                joined(faults, LineFault::value),
                joined(faults, fault -> text("payment.fault." + fault.rule(), locale)),
                joined(faults, fault -> text("payment.remedy." + fault.rule(), locale)));
    }

    /** One row per line, so that a corrected file books each line once. */
    private static String joined(List<LineFault> faults, Function<LineFault, String> part) {
        return faults.stream().map(part).collect(Collectors.joining(" / "));
    }

    private String text(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
