package org.duly.portfolio.placing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.portfolio.Batch;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.FileOutcome;
import org.duly.portfolio.Outcome;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Placements;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.Rejected;
import org.duly.portfolio.Terms;
import org.duly.portfolio.store.BatchRows;
import org.duly.portfolio.store.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Placements as other rooms ask for them. */
@Service
class BookPlacements implements Placements {

    private final Portfolios portfolios;
    private final Acceptance acceptance;
    private final BookChecks checks;
    private final BatchRows batches;
    private final Turns turns;
    private final ImportingFiles files;
    private final Clock clock;

    BookPlacements(
            Portfolios portfolios,
            Acceptance acceptance,
            BookChecks checks,
            BatchRows batches,
            Turns turns,
            ImportingFiles files,
            Clock clock) {
        this.portfolios = portfolios;
        this.acceptance = acceptance;
        this.checks = checks;
        this.batches = batches;
        this.turns = turns;
        this.files = files;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome place(CreditorId id, List<PlacementRow> rows, Terms terms) {
        Creditor creditor = portfolios.creditor(id);
        turns.take(id);
        List<Rejected> rejects = new ArrayList<>();
        Placing placing = new Placing(acceptance, checks, creditor, terms, LocalDate.now(clock), rejects::add);
        rows.forEach(placing::take);
        BatchId batch = placing.finish();
        return placing.outcome(batch, rejects);
    }

    @Override
    public FileOutcome place(CreditorId creditor, Path file, String fileName, @Nullable String mapping, Terms terms) {
        return files.place(creditor, file, fileName, mapping, terms);
    }

    @Override
    public Understood read(CreditorId creditor, Path file, @Nullable String mapping, Terms terms) {
        return files.read(creditor, file, mapping, terms);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Batch> batches(CreditorId creditor) {
        return batches.ofCreditor(creditor);
    }

    @Override
    @Transactional(readOnly = true)
    public Batch batch(BatchId id) {
        return batches.byId(id).orElseThrow(() -> new NoSuchElementException("No batch " + id + " in your scope"));
    }
}
