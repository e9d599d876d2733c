package org.duly.reporting.packdiff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.compliance.Gate;
import org.duly.compliance.Packs;
import org.duly.contact.Receipts;
import org.duly.contact.Receipts.Kept;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares versions of the packs in the background. What it finds is looked at and forgotten, never stored. */
@Component
class Comparisons {

    static final int MOST_DAYS = 90;
    static final int MOST_RECEIPTS = 50_000;
    private static final int PAGE = 500;
    private static final int KEPT = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Comparisons.class);

    private final Receipts receipts;
    private final Acting acting;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final TaskExecutor executor;
    private final Clock clock;
    private final Map<UUID, Comparison> running = new LinkedHashMap<>();

    Comparisons(
            Receipts receipts,
            Acting acting,
            Journal journal,
            TransactionTemplate transactions,
            TaskExecutor applicationTaskExecutor,
            Clock clock) {
        this.receipts = receipts;
        this.acting = acting;
        this.journal = journal;
        this.transactions = transactions;
        this.executor = applicationTaskExecutor;
        this.clock = clock;
    }

    /** Starts and returns at once; packs that do not load throw here, before anything runs. */
    Comparison start(Map<String, byte[]> before, Map<String, byte[]> after, int days) {
        Packs one = Packs.of(before);
        Packs other = Packs.of(after);
        Actor actor = acting.current();
        Comparison comparison =
                new Comparison(actor.person(), Change.between(one, other), new Gate(one), new Gate(other));
        keep(comparison);
        transactions.executeWithoutResult(_ -> journal.record(
                Kind.COMMAND,
                "reporting.compare-packs",
                comparison.id,
                Map.of("days", days, "changes", comparison.changes.size())));
        executor.execute(() -> acting.as(actor, () -> run(comparison, days)));
        return comparison;
    }

    /** A comparison of the person who acts; empty once it is forgotten. */
    synchronized Optional<Comparison> find(UUID id) {
        return Optional.ofNullable(running.get(id))
                .filter(comparison -> comparison.owner.equals(acting.current().user()));
    }

    private synchronized void keep(Comparison comparison) {
        running.put(comparison.id, comparison);
        if (running.size() > KEPT) {
            running.remove(running.keySet().iterator().next());
        }
    }

    private void run(Comparison comparison, int days) {
        try {
            Instant from = clock.instant().minus(Duration.ofDays(days));
            @Nullable Kept last = null;
            for (int read = 0; read < MOST_RECEIPTS; read += PAGE) {
                List<Kept> page = receipts.since(from, last, PAGE);
                page.forEach(comparison::replay);
                if (page.size() < PAGE) {
                    break;
                }
                last = page.getLast();
            }
            comparison.finish();
        } catch (RuntimeException e) {
            // Whatever stops it, the page must say so instead of waiting for ever.
            LOG.error("Comparing packs stopped", e);
            comparison.fail(String.valueOf(e.getMessage()));
        }
    }
}
