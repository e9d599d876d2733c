package org.duly.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.CaseCard.NextStep;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.CaseProcedure;
import org.duly.casework.Cases;
import org.duly.casework.Screening;
import org.duly.casework.sop.Procedure;
import org.duly.casework.sop.Reported;
import org.duly.casework.sop.Versions;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Role;
import org.duly.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One case in the procedure, in the database. */
@Service
@Transactional
class JdbcCaseProcedure implements CaseProcedure {

    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final CaseRows cases;
    private final TaskRows tasks;
    private final ProofRows proofs;
    private final Screenings screenings;
    private final Stepping stepping;
    private final Versions versions;
    private final Cases door;
    private final House house;

    JdbcCaseProcedure(
            JdbcClient jdbc,
            CaseRows cases,
            TaskRows tasks,
            ProofRows proofs,
            Screenings screenings,
            Stepping stepping,
            Versions versions,
            Cases door,
            House house) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.tasks = tasks;
        this.proofs = proofs;
        this.screenings = screenings;
        this.stepping = stepping;
        this.versions = versions;
        this.door = door;
        this.house = house;
    }

    /** Who acts, when, and where it is written down. */
    @Component
    record House(Acting acting, Journal journal, Clock clock) {}

    @Override
    @Transactional(readOnly = true)
    public List<Step> way(CaseId id) {
        return jdbc.sql("select * from casework.step where case_id = ? order by at, id")
                .param(id.value())
                .query((row, _) -> step(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Screening screening(CaseId id) {
        return screenings.of(id.value(), stand(id).debtorId());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LostProof> proof(CaseId id) {
        Stand stand = stand(id);
        boolean lost = versions.of(stand.version()).lost().id().equals(stand.state());
        return lost ? proofs.latest(id.value()) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasks(CaseId id) {
        return tasks.of(id.value());
    }

    @Override
    public void done(CaseId id, UUID task, String note) {
        refuseReaders();
        Stand stand = stepping.lock(id);
        if (tasks.done(stand.id(), task, house.acting().current().name(), shortened(note), now())) {
            house.journal().record(Kind.COMMAND, "casework.task-done", id, Map.of("task", task.toString()));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean resumable(CaseId id) {
        Stand stand = stand(id);
        return stand.standing() == Standing.HELD && stepping.goesOn(stand, "RESUMED");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Decision> decisions(CaseId id) {
        Stand stand = stand(id);
        Actor actor = house.acting().current();
        if (!Stepping.isWorkable(stand) || !works(actor)) {
            return List.of();
        }
        Procedure procedure = versions.of(stand.version());
        return procedure.decisions(stand.state()).stream()
                .filter(each -> each.by() != Reported.LEADER || leads(actor))
                .map(each -> decision(procedure, stand.state(), each))
                .toList();
    }

    @Override
    public Decided decide(CaseId id, String outcome, String reason, @Nullable Instant until) {
        Stand stand = stepping.lock(id);
        Optional<String> refused = refused(stand, outcome, reason, until);
        if (refused.isPresent()) {
            return new Decided.NotDone(refused.get());
        }
        house.journal().record(Kind.COMMAND, "casework.decide", id, Map.of("outcome", outcome));
        door.note(id, shortened(reason));
        NextStep next = stepping.follow(id, outcome, until, null, now());
        return new Decided.Done(next.action().equals("NONE") ? null : next);
    }

    private Optional<String> refused(Stand stand, String outcome, String reason, @Nullable Instant until) {
        Actor actor = house.acting().current();
        Procedure procedure = versions.of(stand.version());
        Optional<Procedure.Decision> decision = procedure.decisions(stand.state()).stream()
                .filter(each -> each.outcome().equals(outcome))
                .findFirst();
        if (!Stepping.isWorkable(stand) || decision.isEmpty()) {
            return Optional.of("not-here");
        }
        if (!works(actor) || decision.get().by() == Reported.LEADER && !leads(actor)) {
            return Optional.of("leader-only");
        }
        if (reason.isBlank()) {
            return Optional.of("no-reason");
        }
        return until != null && until.isBefore(now()) ? Optional.of("past") : Optional.empty();
    }

    private void refuseReaders() {
        if (!works(house.acting().current())) {
            throw new AccessDeniedException("Only who works cases does their tasks");
        }
    }

    private static boolean works(Actor actor) {
        return leads(actor) || actor.is(Role.COLLECTOR);
    }

    /** The system acts for nobody's wish, as in a file from the creditor, so it may decide what a leader may. */
    private static boolean leads(Actor actor) {
        return actor.user() == null && actor.roles().isEmpty() || actor.is(Role.LEADER);
    }

    private static Decision decision(Procedure procedure, String state, Procedure.Decision each) {
        String to = procedure.target(state, each.outcome());
        return new Decision(
                each.outcome(),
                to,
                each.by() == Reported.LEADER,
                procedure.state(to).ends());
    }

    private Stand stand(CaseId id) {
        return cases.stand(id.value()).orElseThrow(() -> Stepping.missing(id));
    }

    private Instant now() {
        return house.clock().instant();
    }

    private static String shortened(String text) {
        String plain = text.strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getTimestamp("at").toInstant(),
                row.getString("outcome"),
                row.getString("from_state"),
                row.getString("to_state"),
                CaseRows.instant(row, "due_at"),
                row.getString("sop_version"));
    }
}
