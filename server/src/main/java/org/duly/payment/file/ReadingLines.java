package org.duly.payment.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duly.intake.Opened;
import org.duly.intake.Row;
import org.duly.intake.Table;
import org.duly.intake.Unreadable;
import org.duly.kernel.Uuid7;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** First half of a run: every row becomes a line with what it belongs to. A file that breaks off leaves no line. */
@Component
class ReadingLines {

    private static final int AT_ONCE = 200;

    private final PaymentFileRows files;
    private final LineRows lines;
    private final FileContent contents;
    private final Matching matching;
    private final Portfolios portfolios;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReadingLines(
            PaymentFileRows files,
            LineRows lines,
            FileContent contents,
            Matching matching,
            Portfolios portfolios,
            TransactionTemplate transactions,
            Clock clock) {
        this.files = files;
        this.lines = lines;
        this.contents = contents;
        this.matching = matching;
        this.portfolios = portfolios;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** False when the file broke off, or another run took it over. */
    boolean read(PaymentFile file, UUID run) {
        transactions.executeWithoutResult(_ -> lines.deleteAll(file.id()));
        return contents.with(contents.bytes(file.id()), opened -> read(opened, file, run));
    }

    private boolean read(Opened opened, PaymentFile file, UUID run) {
        return switch (opened) {
            case Unreadable unreadable -> giveUp(file, run, unreadable);
            case Table table -> {
                try (table) {
                    yield read(table, file, run);
                }
            }
        };
    }

    private boolean read(Table table, PaymentFile file, UUID run) {
        LineReader reader = transactions.execute(_ -> new LineReader(
                files.columns(file.id()),
                table.layout().columns(),
                portfolios.creditor(file.creditor()).currency(),
                LocalDate.now(clock)));
        List<ReadLine> chunk = new ArrayList<>();
        long rows = 0;
        while (true) {
            switch (table.next()) {
                case null -> {
                    return keep(file, run, chunk, rows) && finish(file, run, rows);
                }
                case Unreadable unreadable -> {
                    return giveUp(file, run, unreadable);
                }
                case Row row -> {
                    rows++;
                    chunk.add(reader.read(row));
                }
            }
            if (chunk.size() == AT_ONCE) {
                if (!keep(file, run, chunk, rows)) {
                    return false;
                }
                chunk.clear();
            }
        }
    }

    private boolean keep(PaymentFile file, UUID run, List<ReadLine> chunk, long rows) {
        return transactions.execute(_ -> {
            if (!files.advance(file.id(), run, PaymentFile.State.READING, rows)) {
                return false;
            }
            chunk.forEach(line -> lines.insert(line(file, line)));
            return true;
        });
    }

    private Line line(PaymentFile file, ReadLine line) {
        UUID id = Uuid7.next(clock.instant());
        return line.faults().isEmpty()
                ? Kept.matched(id, file.id(), file.creditor(), line, matching.match(file.creditor(), line))
                : Kept.rejected(id, file.id(), file.creditor(), line);
    }

    private boolean finish(PaymentFile file, UUID run, long rows) {
        return transactions.execute(_ -> {
            files.dropContent(file.id());
            return files.advance(file.id(), run, PaymentFile.State.POSTING, rows);
        });
    }

    private boolean giveUp(PaymentFile file, UUID run, Unreadable unreadable) {
        transactions.executeWithoutResult(_ -> {
            if (files.advance(file.id(), run, PaymentFile.State.UNREADABLE, 0)) {
                lines.deleteAll(file.id());
                files.trouble(file.id(), Troubles.of(unreadable));
                files.dropContent(file.id());
            }
        });
        return false;
    }
}
