package org.duly.daily.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duly.arrangement.Promises;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.daily.Report.Excepted;
import org.duly.daily.store.DailyRunRows;
import org.duly.daily.store.DailyRunRows.Partition;
import org.duly.daily.store.ReportRows;
import org.duly.daily.store.StandRows;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works partitions: what a partition changes and the mark that it is done are one transaction, so a server that dies in
 * the middle leaves it as if nobody had begun.
 */
@Component
class WorkingPartitions {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingPartitions.class);

    /** Names this server among those that share a run. */
    private final String server = UUID.randomUUID().toString().substring(0, 8);

    private final DailyRunRows runs;
    private final StandRows stands;
    private final ReportRows reports;
    private final Promises promises;
    private final Cases cases;
    private final TakingStock stock;
    private final Isolation isolation;
    private final Clock clock;
    private final TransactionTemplate transactions;

    WorkingPartitions(
            DailyRunRows runs,
            StandRows stands,
            ReportRows reports,
            Promises promises,
            Cases cases,
            TakingStock stock,
            Isolation isolation,
            Clock clock,
            TransactionTemplate transactions) {
        this.runs = runs;
        this.stands = stands;
        this.reports = reports;
        this.promises = promises;
        this.cases = cases;
        this.stock = stock;
        this.isolation = isolation;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Works the next partition that nobody works; false if there is none. */
    boolean one(DailyRunRows.New run) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            Optional<Partition> claimed = runs.claim(run.date());
            claimed.ifPresent(partition -> work(run, partition));
            return claimed.isPresent();
        }));
    }

    private void work(DailyRunRows.New run, Partition partition) {
        Instant from = clock.instant();
        Set<CaseId> due = new LinkedHashSet<>(stands.toLookAt(run, partition));
        due.addAll(promises.over(run.asOf(), partition.after(), partition.upTo()));
        BusinessDay day = new BusinessDay(run.date(), run.asOf());
        Tally tally = isolation.each(
                List.copyOf(due),
                slice -> Stirring.unheard(() -> stock.of(slice, day)),
                (id, failed) -> except(run.date(), id, failed));
        runs.count(run.date(), partition, tally.counts());
        runs.done(run.date(), partition, server, from, clock.instant());
    }

    private void except(LocalDate date, CaseId id, StepFailed failed) {
        LOG.error(
                "Case {} could not be taken through {} of {}: {} at {}. The next run tries it again",
                id,
                failed.step(),
                date,
                failed.reason(),
                failed.place());
        CreditorId creditor = Optional.ofNullable(cases.cards(List.of(id)).get(id))
                .map(CaseCard::creditor)
                .orElse(null);
        reports.except(date, creditor, new Excepted(id, failed.step(), failed.reason(), clock.instant()));
    }
}
