package org.duly.payment.file;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file whole and posts what is certain. May stop anywhere and be run again: nothing is posted twice. */
@Service
public class RunningFiles {

    /** A run that has not got on for so long has stopped. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final PaymentFileRows files;
    private final ReadingLines reading;
    private final PostingLines posting;
    private final TransactionTemplate transactions;
    private final TaskExecutor executor;
    private final Journal journal;
    private final Acting acting;
    private final Clock clock;

    RunningFiles(
            PaymentFileRows files,
            ReadingLines reading,
            PostingLines posting,
            TransactionTemplate transactions,
            TaskExecutor applicationTaskExecutor,
            Journal journal,
            Acting acting,
            Clock clock) {
        this.files = files;
        this.reading = reading;
        this.posting = posting;
        this.transactions = transactions;
        this.executor = applicationTaskExecutor;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
    }

    /** Runs a draft by these columns, which are remembered for the creditor; returns at once. */
    public void start(UUID file, PaymentColumns columns) {
        UUID run = begin(file, columns);
        inBackground(() -> work(file, run));
    }

    /** Goes on with a run that stopped. */
    public void resume(UUID file) {
        UUID run = takeOver(file);
        inBackground(() -> work(file, run));
    }

    /** Like {@link #start}, and waits for the end. */
    public void run(UUID file, PaymentColumns columns) {
        work(file, begin(file, columns));
    }

    /** Whether the run of this file has stopped half way, as after a crash. */
    public boolean hasStopped(PaymentFile file) {
        return file.running() && file.touchedAt().plus(PATIENCE).isBefore(clock.instant());
    }

    private UUID begin(UUID file, PaymentColumns columns) {
        UUID run = UUID.randomUUID();
        transactions.executeWithoutResult(_ -> {
            PaymentFile found = files.find(file).orElseThrow();
            if (found.state() != PaymentFile.State.DRAFT) {
                throw new IllegalStateException("Payment file " + file + " was started before");
            }
            files.begin(file, run, columns);
            files.saveColumns(found.creditor(), columns);
            journal.record(Kind.COMMAND, "payment.run-file", file, Map.of());
        });
        return run;
    }

    private UUID takeOver(UUID file) {
        UUID run = UUID.randomUUID();
        transactions.executeWithoutResult(_ -> {
            if (!hasStopped(files.find(file).orElseThrow())) {
                throw new IllegalStateException("Payment file " + file + " is running or done");
            }
            files.takeOver(file, run);
            journal.record(Kind.COMMAND, "payment.resume-file", file, Map.of());
        });
        return run;
    }

    private void inBackground(Runnable work) {
        Actor actor = acting.current();
        executor.execute(() -> acting.as(actor, work));
    }

    private void work(UUID file, UUID run) {
        PaymentFile found = transactions.execute(_ -> files.find(file).orElseThrow());
        boolean read = found.state() != PaymentFile.State.READING || reading.read(found, run);
        if (read) {
            posting.post(file, run);
        }
    }
}
