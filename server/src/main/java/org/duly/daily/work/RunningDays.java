package org.duly.daily.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duly.daily.DailyRun;
import org.duly.daily.DailyRuns;
import org.duly.daily.Report;
import org.duly.daily.store.DailyRunRows;
import org.duly.daily.store.ReportRows;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs the days that are due, one after the other, with a few workers each. */
@Service
class RunningDays implements DailyRuns {

    private static final Logger LOG = LoggerFactory.getLogger(RunningDays.class);
    private static final Actor SYSTEM = Actor.system("daily run");

    private final Days days;
    private final WorkingPartitions partitions;
    private final DailyRunRows runs;
    private final ReportRows reports;
    private final DailySettings settings;
    private final Acting acting;
    private final AtomicBoolean busy = new AtomicBoolean();

    RunningDays(
            Days days,
            WorkingPartitions partitions,
            DailyRunRows runs,
            ReportRows reports,
            DailySettings settings,
            Acting acting) {
        this.days = days;
        this.partitions = partitions;
        this.runs = runs;
        this.reports = reports;
        this.settings = settings;
        this.acting = acting;
    }

    @Override
    public List<LocalDate> catchUp() {
        Actor by = acting.current();
        return acting.as(SYSTEM, () -> catchUp(by.user() == null ? SYSTEM : by));
    }

    @Override
    public boolean start() {
        if (!busy.compareAndSet(false, true)) {
            return false;
        }
        Actor by = acting.current();
        Thread.ofPlatform().daemon().name("daily run").start(() -> {
            try {
                acting.as(by, () -> LOG.info("Daily runs finished: {}", catchUp()));
            } catch (RuntimeException e) {
                LOG.error("The daily run stopped; it goes on from there with the next look", e);
            } finally {
                busy.set(false);
            }
        });
        return true;
    }

    @Override
    public boolean isDue() {
        return acting.as(SYSTEM, days::isDue);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DailyRun> latest(int most) {
        return runs.latest(most);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DailyRun> on(LocalDate date) {
        return runs.on(date);
    }

    @Override
    @Transactional(readOnly = true)
    public Report report(LocalDate date) {
        return reports.of(date);
    }

    /** Where others hold the last partitions of a run, they end it, and go on with the next day. */
    private List<LocalDate> catchUp(Actor by) {
        List<LocalDate> finished = new ArrayList<>();
        for (Optional<DailyRunRows.New> run = days.next(by); run.isPresent(); run = days.next(by)) {
            LocalDate date = run.get().date();
            work(run.get());
            if (days.finish(date)) {
                finished.add(date);
            } else if (runsStill(date)) {
                return finished;
            }
        }
        return finished;
    }

    private boolean runsStill(LocalDate date) {
        return on(date).filter(DailyRun::running).isPresent();
    }

    private void work(DailyRunRows.New run) {
        List<Future<?>> workers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(settings.workers())) {
            for (int i = 0; i < settings.workers(); i++) {
                workers.add(threads.submit(() -> acting.as(SYSTEM, () -> {
                    while (partitions.one(run)) {
                        LOG.debug("A partition of {} is done", run.date());
                    }
                })));
            }
        }
        workers.forEach(RunningDays::join);
    }

    private static void join(Future<?> worker) {
        try {
            worker.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The daily run was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("The daily run broke off", e.getCause());
        }
    }
}
