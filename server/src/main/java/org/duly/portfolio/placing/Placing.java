package org.duly.portfolio.placing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.duly.kernel.BatchId;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Outcome;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Problem;
import org.duly.portfolio.Rejected;
import org.duly.portfolio.Terms;
import org.duly.portfolio.events.AccountsPlaced.Placed;
import org.jspecify.annotations.Nullable;

/** One placement in progress: takes rows one by one, writes them in chunks. Lives inside one transaction. */
final class Placing {

    static final int CHUNK = 1000;

    private final Acceptance acceptance;
    private final BookChecks bookChecks;
    private final Creditor creditor;
    private final Terms terms;
    private final Consumer<Rejected> rejects;
    private final RowChecks rowChecks;
    private final FileChecks fileChecks = new FileChecks();
    private final List<Checked> chunk = new ArrayList<>(CHUNK);
    private final List<Placed> placed = new ArrayList<>();
    private @Nullable BatchId batch;
    private int rejected;

    Placing(
            Acceptance acceptance,
            BookChecks bookChecks,
            Creditor creditor,
            Terms terms,
            LocalDate today,
            Consumer<Rejected> rejects) {
        this.acceptance = acceptance;
        this.bookChecks = bookChecks;
        this.creditor = creditor;
        this.terms = terms;
        this.rejects = rejects;
        this.rowChecks = new RowChecks(creditor, terms, today);
    }

    /** A row that waits to be written; {@code row} is null where it was not even understood. */
    private record Checked(long number, @Nullable PlacementRow row, List<Problem> problems) {}

    /** Takes a row that was understood. */
    void take(PlacementRow row) {
        List<Problem> problems = new ArrayList<>(rowChecks.of(row));
        problems.addAll(fileChecks.of(row));
        add(new Checked(row.number(), row, problems));
    }

    /** Takes a row that was not. */
    void refuse(Rejected row) {
        add(new Checked(row.number(), null, row.problems()));
    }

    int accepted() {
        return placed.size();
    }

    int rejected() {
        return rejected;
    }

    /** Writes what is left and tells the other rooms. Gives the batch, or null if nothing was accepted. */
    @Nullable
    BatchId finish() {
        write();
        if (batch != null) {
            acceptance.tell(creditor, batch, placed, rejected);
        }
        return batch;
    }

    private void add(Checked row) {
        chunk.add(row);
        if (chunk.size() == CHUNK) {
            write();
        }
    }

    private void write() {
        List<PlacementRow> understood =
                chunk.stream().map(Checked::row).filter(Objects::nonNull).toList();
        Iterator<List<Problem>> beside = bookChecks.of(creditor, understood).iterator();
        List<PlacementRow> good = new ArrayList<>(chunk.size());
        for (Checked each : chunk) {
            PlacementRow row = each.row();
            List<Problem> problems = new ArrayList<>(each.problems());
            if (row != null) {
                problems.addAll(beside.next());
            }
            if (row != null && problems.isEmpty()) {
                good.add(row);
            } else {
                rejected++;
                rejects.accept(new Rejected(each.number(), problems));
            }
        }
        chunk.clear();
        if (!good.isEmpty()) {
            batch = batch == null ? acceptance.batch(creditor, terms) : batch;
            placed.addAll(acceptance.accept(creditor, batch, terms, good));
        }
    }

    /** The outcome, for callers who gathered the rejects. */
    Outcome outcome(@Nullable BatchId finished, List<Rejected> gathered) {
        return new Outcome(finished, placed.size(), gathered);
    }
}
