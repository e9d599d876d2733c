package org.duly.casework.store;

import static org.duly.casework.store.Columns.timestamp;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.events.CaseAssigned;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.duly.portfolio.Portfolios;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands out the next case. Of the unheld ones each creditor's best is locked, skipping those that another collector is
 * just being given; so two never get the same, and nobody waits for anybody.
 */
@Component
class HandingOut {

    private static final String OWN = """
            select id from casework.case_file
            where holder = :collector and standing = 'OPEN' and ready_at <= :now
            order by case when lane < 2 then lane when due_at < :now then 2 else 3 end, priority desc, due_at, id
            limit 1 for update skip locked""";

    private static final String POOL = """
            select head.id from unnest(:creditors) creditor
            cross join lateral (
                select id, pool_rank from casework.case_file
                where creditor_id = creditor and standing = 'OPEN' and holder is null and ready_at <= :now
                order by pool_rank, id limit 1 for update skip locked) head
            order by head.pool_rank, head.id limit 1""";

    private final JdbcClient jdbc;
    private final Portfolios portfolios;
    private final CaseworkSettings settings;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    HandingOut(
            JdbcClient jdbc,
            Portfolios portfolios,
            CaseworkSettings settings,
            Journal journal,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jdbc = jdbc;
        this.portfolios = portfolios;
        this.settings = settings;
        this.journal = journal;
        this.facts = facts;
        this.clock = clock;
    }

    Optional<CaseId> next(UserId collector) {
        Instant now = clock.instant();
        oneAtATime(collector);
        Optional<UUID> inHand = inHand(collector, now);
        if (inHand.isPresent()) {
            return inHand.map(CaseId::new);
        }
        Optional<UUID> own = ask(OWN, collector, now);
        Optional<UUID> found = own.isPresent() ? own : ask(POOL, collector, now);
        found.ifPresent(id -> give(id, collector, own.isEmpty(), now));
        return found.map(CaseId::new);
    }

    void putAside(CaseId id, Instant until) {
        jdbc.sql("""
                update casework.case_file set ready_at = greatest(ready_at, ?), handed_to = null, handed_until = null
                where id = ? and standing = 'OPEN'""").params(timestamp(until), id.value()).update();
        journal.record(Kind.COMMAND, "casework.put-aside", id, Map.of("until", until.toString()));
    }

    /** Two clicks of one collector come one after the other, and the second gets what the first got. */
    private void oneAtATime(UserId collector) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))")
                .param("casework.next:" + collector)
                .query(row -> {});
    }

    private Optional<UUID> inHand(UserId collector, Instant now) {
        return jdbc.sql("""
                select id from casework.case_file
                where handed_to = ? and handed_until > ? and standing = 'OPEN' and holder = handed_to limit 1""")
                .params(collector.value(), timestamp(now))
                .query(UUID.class)
                .optional();
    }

    private Optional<UUID> ask(String sql, UserId collector, Instant now) {
        var question = jdbc.sql(sql).param("now", timestamp(now));
        var whose = sql.equals(OWN)
                ? question.param("collector", collector.value())
                : question.param(
                        "creditors",
                        Columns.uuids(portfolios.creditors().stream()
                                .map(creditor -> creditor.id().value())
                                .toList()));
        return whose.query(UUID.class).optional();
    }

    private void give(UUID id, UserId collector, boolean claimed, Instant now) {
        jdbc.sql("update casework.case_file set holder = ?, handed_to = ?, handed_until = ? where id = ?")
                .params(collector.value(), collector.value(), timestamp(now.plus(settings.handOut())), id)
                .update();
        journal.record(Kind.DECISION, "casework.hand-out", id, Map.of("claimed", claimed));
        if (claimed) {
            facts.publishEvent(new CaseAssigned(new CaseId(id), null, collector, "", now));
        }
    }
}
