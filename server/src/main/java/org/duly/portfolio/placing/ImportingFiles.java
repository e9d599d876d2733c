package org.duly.portfolio.placing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duly.intake.Line;
import org.duly.intake.Opened;
import org.duly.intake.Row;
import org.duly.intake.Table;
import org.duly.intake.Tables;
import org.duly.intake.Unreadable;
import org.duly.kernel.CreditorId;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.FileOutcome;
import org.duly.portfolio.Outcome;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Placements.Understood;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.Rejected;
import org.duly.portfolio.Terms;
import org.duly.portfolio.store.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Places whole files in one go: what the command line and the demonstration do. */
@Service
class ImportingFiles {

    private final Portfolios portfolios;
    private final ReceivingFiles receiving;
    private final RunningImports running;
    private final Runs runs;
    private final Mappings mappings;
    private final Tables tables;
    private final TransactionTemplate transaction;

    ImportingFiles(
            Portfolios portfolios,
            ReceivingFiles receiving,
            RunningImports running,
            Runs runs,
            Mappings mappings,
            Tables tables,
            TransactionTemplate transaction) {
        this.portfolios = portfolios;
        this.receiving = receiving;
        this.running = running;
        this.runs = runs;
        this.mappings = mappings;
        this.tables = tables;
        this.transaction = transaction;
    }

    FileOutcome place(CreditorId id, Path file, String fileName, @Nullable String mapping, Terms terms) {
        Creditor creditor = portfolios.creditor(id);
        ReceivingFiles.Received received;
        try (InputStream in = Files.newInputStream(file)) {
            received = receiving.receive(id, fileName, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return switch (received) {
            case ReceivingFiles.NotReadable not -> new FileOutcome.NotReadable(not.why());
            case ReceivingFiles.Here here
            when here.run().state() == Run.State.DONE ->
                new FileOutcome.Known(here.run().batch());
            case ReceivingFiles.Here here -> run(creditor, here.run().id(), mapping, terms);
        };
    }

    private FileOutcome run(Creditor creditor, UUID run, @Nullable String name, Terms terms) {
        List<String> columns = runs.columns(run);
        Mapping mapping = mapping(creditor, columns, name);
        if (!mapping.missing().isEmpty()) {
            return new FileOutcome.NotMapped(mapping.missing());
        }
        runs.prepare(run, mapping, terms);
        running.runNow(run);
        Run ended = runs.run(run);
        return ended.state() == Run.State.DONE
                ? new FileOutcome.Placed(
                        new Outcome(ended.batch(), (int) ended.progress().accepted(), runs.rejected(run)))
                : new FileOutcome.Failed(String.valueOf(ended.failure()));
    }

    Understood read(CreditorId id, Path file, @Nullable String name, Terms terms) {
        Creditor creditor = portfolios.creditor(id);
        Opened opened = tables.open(file);
        return switch (opened) {
            case Unreadable unreadable ->
                throw new IllegalArgumentException("The file cannot be read: " + unreadable.reason());
            case Table table -> read(creditor, table, name, terms);
        };
    }

    private Understood read(Creditor creditor, Table table, @Nullable String name, Terms terms) {
        try (table) {
            Mapping mapping = mapping(creditor, table.layout().columns(), name);
            RowReader reader = new RowReader(mapping, table.layout().columns(), creditor, terms);
            List<PlacementRow> rows = new ArrayList<>();
            List<Rejected> rejected = new ArrayList<>();
            for (Line line = table.next(); line != null; line = table.next()) {
                switch (line) {
                    case Unreadable unreadable ->
                        throw new IllegalArgumentException("The file cannot be read: " + unreadable.reason());
                    case Row row -> {
                        switch (reader.read(row)) {
                            case RowReader.Understood understood -> rows.add(understood.row());
                            case RowReader.NotUnderstood not -> rejected.add(not.rejected());
                        }
                    }
                }
            }
            return new Understood(rows, rejected);
        }
    }

    private Mapping mapping(Creditor creditor, List<String> columns, @Nullable String name) {
        Mapping mapping = transaction.execute(_ -> name == null
                ? mappings.choose(creditor, columns).mapping()
                : mappings.named(creditor.id(), name)
                        .orElseThrow(() ->
                                new IllegalArgumentException("There is no mapping " + name + " for " + creditor.code()
                                        + "; leave it out to have one" + " chosen by the names of the columns")));
        return java.util.Objects.requireNonNull(mapping);
    }
}
