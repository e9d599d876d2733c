package org.duly.daily.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.daily.DailyRun;
import org.duly.daily.Measure;
import org.duly.daily.store.DailyRunRows;
import org.duly.daily.store.ReportRows;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which day is next, and how its run begins and ends. */
@Component
class Days {

    private final DailyRunRows runs;
    private final ReportRows reports;
    private final Ruling ruling;
    private final DailySettings settings;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Days(
            DailyRunRows runs,
            ReportRows reports,
            Ruling ruling,
            DailySettings settings,
            Acting acting,
            Journal journal,
            Clock clock,
            TransactionTemplate transactions) {
        this.runs = runs;
        this.reports = reports;
        this.ruling = ruling;
        this.settings = settings;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** The run to be worked: the one under way, else the day after the last one, once its instant has come. */
    Optional<DailyRunRows.New> next(Actor by) {
        return Objects.requireNonNull(transactions.execute(_ ->
                runs.running().map(this::of).or(() -> due().flatMap(date -> begin(date, by)))));
    }

    boolean isDue() {
        return Boolean.TRUE.equals(transactions.execute(_ -> runs.running().isPresent() || due().isPresent()));
    }

    /** Ends the run if no partition waits; true for the one who ended it. */
    boolean finish(LocalDate date) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean ended = runs.finish(date, clock.instant());
            if (ended) {
                var report = reports.of(date);
                journal.record(
                        Kind.DECISION,
                        "daily.finish",
                        date,
                        Map.of("looked", report.count(Measure.LOOKED), "exceptions", report.exceptionCount()));
            }
            return ended;
        }));
    }

    /** The first run of all is that of today: what was before this room was there is not lived again. */
    private Optional<LocalDate> due() {
        LocalDate today = LocalDate.now(clock);
        LocalDate next = runs.latest(1).stream()
                .map(DailyRun::date)
                .map(last -> last.plusDays(1))
                .findFirst()
                .orElse(today);
        return clock.instant().isBefore(settings.asOf(next)) ? Optional.empty() : Optional.of(next);
    }

    private Optional<DailyRunRows.New> begin(LocalDate date, Actor by) {
        String rules = ruling.on(date);
        List<DailyRun> last = runs.latest(1);
        boolean whole = !last.isEmpty()
                && !runs.rules(last.getFirst().date()).orElse("").equals(rules);
        DailyRunRows.New run = new DailyRunRows.New(date, settings.asOf(date), rules, whole);
        if (!runs.begin(run, settings.partition(), clock.instant(), by.name())) {
            return runs.running().map(this::of);
        }
        acting.as(by, () -> journal.record(Kind.COMMAND, "daily.start", date, Map.of("whole", whole)));
        return Optional.of(run);
    }

    private DailyRunRows.New of(DailyRun run) {
        return new DailyRunRows.New(
                run.date(), run.asOf(), runs.rules(run.date()).orElseThrow(), run.whole());
    }
}
