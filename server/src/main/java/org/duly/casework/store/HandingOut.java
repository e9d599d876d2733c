package org.duly.casework.store;

import static org.duly.casework.store.Columns.timestamp;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.events.CaseAssigned;
import org.duly.identity.Acting;
import org.duly.identity.CreditorScope;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.portfolio.Portfolios;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands out the next case. Of a collector's own overdue ones those that nobody ever tried come first: no case is passed
 * over for being hard (不挑个案). Of the unheld ones each creditor's best is locked, skipping those that another
 * collector is just being given; so two never get the same, and nobody waits for anybody.
 */
@Component
class HandingOut {

    private static final String HAND_OUT = "HAND_OUT";

    /**
     * The best of his own, else the best of the unheld, in one step; the second part runs only if the first is empty.
     */
    private static final String CLAIM = """
            with own as (
                select id, false claimed from casework.case_file
                where holder = :collector and standing = 'OPEN' and ready_at <= :now
                order by case when lane < 2 then lane when due_at < :now then 2 else 3 end,
                (lane = 2 and due_at < :now and touched_at is null) desc, priority desc, due_at, id
                limit 1 for update skip locked),
            unheld as (
                select head.id, true claimed from unnest(:creditors) creditor
                cross join lateral (
                    select id, pool_rank from casework.case_file
                    where creditor_id = creditor and standing = 'OPEN' and holder is null and ready_at <= :now
                    order by pool_rank, id limit 1 for update skip locked) head
                where not exists (select from own)
                order by head.pool_rank, head.id limit 1),
            best as (select * from own union all select * from unheld)
            update casework.case_file c set holder = :collector, handed_to = :collector, handed_until = :until
            from best where c.id = best.id
            returning c.id, best.claimed""";

    private final JdbcClient jdbc;
    private final Portfolios portfolios;
    private final Acting acting;
    private final CaseworkSettings settings;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    HandingOut(
            JdbcClient jdbc,
            Portfolios portfolios,
            Acting acting,
            CaseworkSettings settings,
            Journal journal,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jdbc = jdbc;
        this.portfolios = portfolios;
        this.acting = acting;
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
        Optional<Claim> claim = claim(collector, now);
        claim.ifPresent(given -> tell(given, collector, now));
        return claim.map(Claim::id);
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

    private Optional<Claim> claim(UserId collector, Instant now) {
        return jdbc.sql(CLAIM)
                .param("collector", collector.value())
                .param("now", timestamp(now))
                .param("until", timestamp(now.plus(settings.handOut())))
                .param("creditors", Columns.uuids(creditorsInScope()))
                .query((row, _) -> new Claim(new CaseId(row.getObject("id", UUID.class)), row.getBoolean("claimed")))
                .optional();
    }

    private List<UUID> creditorsInScope() {
        return switch (acting.current().scope()) {
            case CreditorScope.Only only ->
                only.creditors().stream().map(CreditorId::value).toList();
            case CreditorScope.Everything _ ->
                portfolios.creditors().stream()
                        .map(creditor -> creditor.id().value())
                        .toList();
        };
    }

    private void tell(Claim given, UserId collector, Instant now) {
        journal.record(Kind.DECISION, "casework.hand-out", given.id(), Map.of("claimed", given.claimed()));
        if (given.claimed()) {
            facts.publishEvent(new CaseAssigned(given.id(), null, collector, HAND_OUT, "", now));
        }
    }

    /** A case handed out; claimed if nobody held it before. */
    private record Claim(CaseId id, boolean claimed) {}
}
