package org.duly.arrangement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duly.arrangement.store.PromiseStore;
import org.duly.arrangement.store.StoredPromise;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises on the books of this house. */
@Service
class BookedPromises implements Promises {

    private final PromiseStore store;
    private final TakingPromises taking;
    private final OfferingPromises offering;
    private final DuePromises due;
    private final JudgingPromises judging;
    private final Clock clock;

    BookedPromises(
            PromiseStore store,
            TakingPromises taking,
            OfferingPromises offering,
            DuePromises due,
            JudgingPromises judging,
            Clock clock) {
        this.store = store;
        this.taking = taking;
        this.offering = offering;
        this.due = due;
        this.judging = judging;
        this.clock = clock;
    }

    @Override
    public PromiseOffer offer(CaseId caseId) {
        return offering.offer(caseId);
    }

    @Override
    public Taken take(CaseId caseId, Money amount, Instant dueAt, FundsSource source) {
        return taking.take(caseId, amount, dueAt, source);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Promise> of(CaseId caseId) {
        return promises(store.ofCase(caseId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Promise> dueOn(LocalDate day, UserId collector) {
        Instant from = day.atStartOfDay(clock.getZone()).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return promises(store.due(collector, from, to));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Promise> brokenSince(Instant since, UserId collector) {
        return promises(store.broken(collector, since));
    }

    @Override
    public void judgeDue() {
        due.goThrough();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseId> over(Instant asOf, @Nullable CaseId after, @Nullable CaseId upTo) {
        return store.over(asOf, after, upTo);
    }

    @Override
    @Transactional
    public Map<CaseId, State> judge(Collection<CaseId> cases, Instant asOf) {
        return judging.allDue(cases, asOf);
    }

    private static List<Promise> promises(List<StoredPromise> stored) {
        return stored.stream().map(StoredPromise::promise).toList();
    }
}
