package org.duly.casework.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.events.CaseClosed;
import org.duly.casework.events.CaseStopped;
import org.duly.casework.sop.Moved;
import org.duly.casework.sop.Position;
import org.duly.casework.sop.Procedure;
import org.duly.casework.sop.Versions;
import org.duly.kernel.AccountId;
import org.duly.kernel.Fact;
import org.duly.kernel.WorkingDays;
import org.duly.party.Parties.Reach;
import org.duly.payment.events.AccountSettled;
import org.duly.portfolio.events.BatchRecalled;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends cases: stopped when the creditor took every account back, closed when nothing is owed on any. */
@Component
class Ending {

    private static final Reach NO_MATTER = new Reach(0, 0, 0, 0);

    private final JdbcClient jdbc;
    private final CaseRows cases;
    private final StepRows steps;
    private final TaskRows tasks;
    private final Versions versions;
    private final WorkingDays calendar;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Ending(
            JdbcClient jdbc,
            CaseRows cases,
            StepRows steps,
            TaskRows tasks,
            Versions versions,
            WorkingDays calendar,
            Journal journal,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.steps = steps;
        this.tasks = tasks;
        this.versions = versions;
        this.calendar = calendar;
        this.journal = journal;
        this.facts = facts;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(BatchRecalled recalled) {
        Instant now = clock.instant();
        List<Stand> done = withoutWork(recalled.accounts(), "RECALLED");
        for (Stand stand : done) {
            Standing end = anySettled(stand) ? Standing.CLOSED : Standing.STOPPED;
            end(stand, end, recalled.reason(), now);
        }
        journal.record(Kind.DECISION, "casework.recall", recalled.batch(), Map.of("ended", done.size()));
    }

    @EventListener
    @Transactional
    void on(AccountSettled settled) {
        Instant now = clock.instant();
        for (Stand stand : withoutWork(List.of(settled.account()), "SETTLED")) {
            end(stand, Standing.CLOSED, "", now);
            journal.record(Kind.DECISION, "casework.close", stand.id(), Map.of());
        }
    }

    /** Marks the accounts and gives the cases that have no account left to work. */
    private List<Stand> withoutWork(Collection<AccountId> accounts, String state) {
        List<UUID> touched = jdbc.sql("""
                update casework.case_account set state = ? where account_id = any(?) and state = 'PLACED'
                returning case_id""")
                .params(
                        state,
                        Columns.uuids(accounts.stream().map(AccountId::value).toList()))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        List<Stand> locked = cases.lockWorkable(touched.stream().distinct().toList());
        List<UUID> working = jdbc.sql("""
                select distinct case_id from casework.case_account where case_id = any(?) and state = 'PLACED'""")
                .param(Columns.uuids(locked.stream().map(Stand::id).toList()))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        return locked.stream().filter(stand -> !working.contains(stand.id())).toList();
    }

    private boolean anySettled(Stand stand) {
        return !cases.accounts(stand.id(), "SETTLED").isEmpty();
    }

    private void end(Stand stand, Standing end, String reason, Instant now) {
        String outcome = end == Standing.CLOSED ? "SETTLED" : "RECALLED";
        Position position = new Position(stand.state(), stand.tries(), stand.until(), NO_MATTER);
        Procedure procedure = versions.of(stand.version());
        Moved moved = procedure.after(position, outcome, null, now, calendar);
        cases.move(stand.id(), moved, end, procedure.version(), null, now);
        tasks.enter(stand, moved, now);
        steps.add(
                List.of(new StepRows.Step(stand.id(), stand.creditor(), outcome, stand.state(), moved, null)),
                now,
                procedure.version());
        Fact fact = end == Standing.CLOSED
                ? new CaseClosed(stand.caseId(), now)
                : new CaseStopped(stand.caseId(), reason, now);
        facts.publishEvent(fact);
    }
}
