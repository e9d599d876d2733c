package org.duly.portfolio.placing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.intake.Line;
import org.duly.intake.Row;
import org.duly.intake.Table;
import org.duly.intake.Unreadable;
import org.duly.kernel.BatchId;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.Rejected;
import org.duly.portfolio.Terms;
import org.duly.portfolio.store.RejectRows;
import org.duly.portfolio.store.Run;
import org.duly.portfolio.store.Run.State;
import org.duly.portfolio.store.RunRows;
import org.duly.portfolio.store.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs imports. One transaction holds everything a file brings, so that a crash leaves nothing of it; how far it is
 * gets written beside it, so that everybody can watch.
 */
@Service
public class RunningImports {

    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);

    private final Portfolios portfolios;
    private final Runs runs;
    private final RunRows rows;
    private final RejectRows rejects;
    private final Acceptance acceptance;
    private final BookChecks checks;
    private final Turns turns;
    private final Acting acting;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate beside;

    RunningImports(
            Portfolios portfolios,
            Runs runs,
            RunRows rows,
            RejectRows rejects,
            Acceptance acceptance,
            BookChecks checks,
            Turns turns,
            Acting acting,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.portfolios = portfolios;
        this.runs = runs;
        this.rows = rows;
        this.rejects = rejects;
        this.acceptance = acceptance;
        this.checks = checks;
        this.turns = turns;
        this.acting = acting;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Somebody asked to stop it. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The file cannot be read to its end. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(Unreadable why) {
            super(why.reason() + " " + why.arguments());
        }
    }

    /** Starts a prepared run in the background, as whoever acts now; does nothing if it already runs or is done. */
    public void start(UUID id) {
        Actor actor = acting.current();
        if (claim(id)) {
            Thread.ofVirtual().name("import " + id).start(() -> acting.as(actor, () -> carryOut(id)));
        }
    }

    /** Runs a prepared run to its end. */
    public void runNow(UUID id) {
        if (claim(id)) {
            carryOut(id);
        }
    }

    private boolean claim(UUID id) {
        return Boolean.TRUE.equals(beside.execute(_ -> rows.claim(id)));
    }

    private void carryOut(UUID id) {
        try {
            whole.executeWithoutResult(_ -> place(id));
        } catch (Cancelled e) {
            end(id, State.CANCELLED, null);
        } catch (Broken e) {
            end(id, State.FAILED, e.getMessage());
        } catch (RuntimeException e) {
            // Messages of the database may quote personal data: the page gets the kind of the error only.
            LOG.error("Import {} failed; nothing of it was placed", id, e);
            end(id, State.FAILED, e.getClass().getSimpleName());
        }
    }

    private void end(UUID id, State state, @org.jspecify.annotations.Nullable String failure) {
        beside.executeWithoutResult(_ -> rows.end(id, state, null, failure));
    }

    private void place(UUID id) {
        rows.hold(id);
        Run run = runs.run(id);
        turns.take(run.creditor());
        rejects.forget(id);
        Creditor creditor = portfolios.creditor(run.creditor());
        Terms terms = Objects.requireNonNull(run.terms());
        Mapping mapping = MappingText.read(Objects.requireNonNull(run.mapping()));
        List<Rejected> refused = new ArrayList<>();
        Placing placing = new Placing(acceptance, checks, creditor, terms, LocalDate.now(clock), refused::add);
        Pulse pulse = new Pulse(id, placing);
        runs.withTable(id, table -> {
            RowReader reader = new RowReader(mapping, table.layout().columns(), creditor, terms);
            feed(table, reader, placing, pulse, () -> flush(id, creditor, refused));
            return id;
        });
        BatchId batch = placing.finish();
        flush(id, creditor, refused);
        pulse.tell();
        rows.end(id, State.DONE, batch, null);
    }

    private static void feed(Table table, RowReader reader, Placing placing, Pulse pulse, Runnable flush) {
        for (Line line = table.next(); line != null; line = table.next()) {
            switch (line) {
                case Unreadable unreadable -> throw new Broken(unreadable);
                case Row row -> {
                    switch (reader.read(row)) {
                        case RowReader.Understood understood -> placing.take(understood.row());
                        case RowReader.NotUnderstood not -> placing.refuse(not.rejected());
                    }
                }
            }
            if (pulse.count() % Placing.CHUNK == 0) {
                flush.run();
                pulse.tell();
            }
        }
    }

    private void flush(UUID id, Creditor creditor, List<Rejected> refused) {
        if (!refused.isEmpty()) {
            rejects.insert(id, creditor.id(), refused);
            refused.clear();
        }
    }

    /** Tells the outside how far a run is, and hears from there whether to stop. */
    private final class Pulse {

        private final UUID id;
        private final Placing placing;
        private long read;

        Pulse(UUID id, Placing placing) {
            this.id = id;
            this.placing = placing;
        }

        long count() {
            return ++read;
        }

        void tell() {
            boolean stop = Boolean.TRUE.equals(
                    beside.execute(_ -> rows.beat(id, read, placing.accepted(), placing.rejected())));
            if (stop) {
                throw new Cancelled();
            }
        }
    }
}
