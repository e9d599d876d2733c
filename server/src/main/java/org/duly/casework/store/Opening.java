package org.duly.casework.store;

import static org.duly.casework.store.Columns.timestamp;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.events.AccountJoined;
import org.duly.casework.events.CaseOpened;
import org.duly.casework.sop.Moved;
import org.duly.casework.sop.Procedure;
import org.duly.casework.sop.Versions;
import org.duly.casework.store.Scoring.Scored;
import org.duly.kernel.AccountId;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Uuid7;
import org.duly.kernel.WorkingDays;
import org.duly.portfolio.events.AccountsPlaced;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for each debtor of a placed batch, or joins the accounts to the case he has. */
@Component
class Opening {

    private static final int CHUNK = 2000;

    private final JdbcClient jdbc;
    private final StepRows steps;
    private final Scoring scoring;
    private final Versions versions;
    private final WorkingDays calendar;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Opening(
            JdbcClient jdbc,
            StepRows steps,
            Scoring scoring,
            Versions versions,
            WorkingDays calendar,
            Journal journal,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.scoring = scoring;
        this.versions = versions;
        this.calendar = calendar;
        this.journal = journal;
        this.facts = facts;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(AccountsPlaced placed) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 6))")
                .param("casework.open:" + placed.creditor())
                .query(row -> {});
        List<AccountsPlaced.Placed> all = placed.accounts();
        for (int from = 0; from < all.size(); from += CHUNK) {
            open(placed.creditor(), all.subList(from, Math.min(from + CHUNK, all.size())), clock.instant());
        }
        journal.record(Kind.COMMAND, "casework.open", placed.batch(), Map.of("accounts", all.size()));
    }

    private void open(CreditorId creditor, List<AccountsPlaced.Placed> placed, Instant now) {
        Map<DebtorId, List<AccountId>> byDebtor = new LinkedHashMap<>();
        placed.forEach(each ->
                byDebtor.computeIfAbsent(each.debtor(), _ -> new ArrayList<>()).add(each.account()));
        Map<DebtorId, UUID> known = openCases(creditor, byDebtor);
        Map<DebtorId, UUID> cases = new LinkedHashMap<>(known);
        byDebtor.keySet().forEach(debtor -> cases.computeIfAbsent(debtor, _ -> Uuid7.next(now)));
        insertCases(creditor, byDebtor, cases, known, now);
        insertAccounts(creditor, byDebtor, cases, now);
        known.forEach((debtor, id) -> scoring.refresh(id, debtor));
        publish(creditor, byDebtor, cases, known, now);
    }

    private Map<DebtorId, UUID> openCases(CreditorId creditor, Map<DebtorId, List<AccountId>> byDebtor) {
        Map<DebtorId, UUID> known = new HashMap<>();
        jdbc.sql("""
                select debtor_id, id from casework.case_file
                where creditor_id = ? and debtor_id = any(?) and standing in ('OPEN', 'HELD')""")
                .param(creditor.value())
                .param(Columns.uuids(
                        byDebtor.keySet().stream().map(DebtorId::value).toList()))
                .query(row -> {
                    known.put(new DebtorId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class));
                });
        return known;
    }

    private void insertCases(
            CreditorId creditor,
            Map<DebtorId, List<AccountId>> byDebtor,
            Map<DebtorId, UUID> cases,
            Map<DebtorId, UUID> known,
            Instant now) {
        Map<DebtorId, List<AccountId>> fresh = new LinkedHashMap<>(byDebtor);
        fresh.keySet().removeAll(known.keySet());
        Map<DebtorId, Scored> scores = scoring.of(fresh);
        Procedure procedure = versions.inForce(LocalDate.now(clock));
        List<NewCase> rows = fresh.keySet().stream()
                .map(debtor -> {
                    Scored scored = Objects.requireNonNull(scores.get(debtor));
                    UUID id = Objects.requireNonNull(cases.get(debtor));
                    return new NewCase(id, debtor, procedure.begin(scored.reach(), now, calendar), scored);
                })
                .toList();
        jdbc.sql("""
                insert into casework.case_file (id, debtor_id, sop_state, action, lane, ready_at, due_at, escalates_at,
                    priority,
                    priority_parts, creditor_id, standing, sop_version, opened_at)
                select id, debtor, state, action, lane, ready, due, escalates, priority,
                    string_to_array(parts, ','), :creditor,
                    'OPEN', :version, cast(:now as timestamptz)
                from unnest(:ids, :debtors, :states, :actions, :lanes, :readies, :dues, :escalations,
                    :priorities, :parts)
                    r (id, debtor, state, action, lane, ready, due, escalates, priority, parts)""")
                .param("ids", Columns.of("uuid", rows, NewCase::id))
                .param("debtors", Columns.of("uuid", rows, row -> row.debtor.value()))
                .param(
                        "states",
                        Columns.of("text", rows, row -> row.moved.state().id()))
                .param("actions", Columns.of("text", rows, row -> row.moved.action()))
                .param(
                        "lanes",
                        Columns.of("int4", rows, row -> row.moved.state().lane().ordinal()))
                .param("readies", Columns.of("timestamptz", rows, row -> Columns.timestampIfAny(row.moved.ready())))
                .param("dues", Columns.of("timestamptz", rows, row -> Columns.timestampIfAny(row.moved.due())))
                .param(
                        "escalations",
                        Columns.of("timestamptz", rows, row -> Columns.timestampIfAny(row.moved.escalates())))
                .param(
                        "priorities",
                        Columns.of("int4", rows, row -> row.scored.score().points()))
                .param("parts", Columns.of("text", rows, row -> String.join(",", Scoring.parts(row.scored.score()))))
                .param("creditor", creditor.value())
                .param("version", procedure.version())
                .param("now", timestamp(now))
                .update();
        List<StepRows.Step> first = rows.stream()
                .map(row -> new StepRows.Step(row.id, creditor.value(), "PLACED", "", row.moved, null))
                .toList();
        steps.add(first, now, procedure.version());
    }

    private void insertAccounts(
            CreditorId creditor, Map<DebtorId, List<AccountId>> byDebtor, Map<DebtorId, UUID> cases, Instant now) {
        List<UUID> accounts = new ArrayList<>();
        List<UUID> owners = new ArrayList<>();
        byDebtor.forEach((debtor, ids) -> ids.forEach(id -> {
            accounts.add(id.value());
            owners.add(Objects.requireNonNull(cases.get(debtor)));
        }));
        jdbc.sql("""
                insert into casework.case_account (account_id, case_id, creditor_id, joined_at)
                select account, owner, ?, cast(? as timestamptz) from unnest(?, ?) r (account, owner)
                on conflict (case_id, account_id) do nothing""")
                .param(creditor.value())
                .param(timestamp(now))
                .param(Columns.uuids(accounts))
                .param(Columns.uuids(owners))
                .update();
    }

    private void publish(
            CreditorId creditor,
            Map<DebtorId, List<AccountId>> byDebtor,
            Map<DebtorId, UUID> cases,
            Map<DebtorId, UUID> known,
            Instant now) {
        byDebtor.forEach((debtor, accounts) -> {
            CaseId id = new CaseId(Objects.requireNonNull(cases.get(debtor)));
            if (known.containsKey(debtor)) {
                accounts.forEach(account -> facts.publishEvent(new AccountJoined(id, account, now)));
            } else {
                facts.publishEvent(new CaseOpened(id, creditor, debtor, now));
            }
        });
    }

    private record NewCase(UUID id, DebtorId debtor, Moved moved, Scored scored) {}
}
