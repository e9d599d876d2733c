package org.duly.casework.store;

import static org.duly.casework.store.Columns.timestamp;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.casework.CaseCard;
import org.duly.casework.ProcedureChart;
import org.duly.casework.Procedures;
import org.duly.casework.sop.Procedure;
import org.duly.casework.sop.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the procedure, with the cases in the database counted by state. */
@Service
@Transactional(readOnly = true)
class JdbcProcedures implements Procedures {

    /** Cases on which somebody of the house has something to do: open ones, and those the procedure paused. */
    static final String AT_WORK = "(standing = 'OPEN' or standing = 'HELD' and sop_state = any(:paused))";

    private final JdbcClient jdbc;
    private final Versions versions;
    private final Migrating migrating;
    private final Clock clock;

    JdbcProcedures(JdbcClient jdbc, Versions versions, Migrating migrating, Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.migrating = migrating;
        this.clock = clock;
    }

    @Override
    public List<Edition> editions() {
        Map<String, Integer> cases = new HashMap<>();
        jdbc.sql("select sop_version, count(*) from casework.case_file where standing in ('OPEN', 'HELD') group by 1")
                .query(row -> {
                    cases.put(row.getString(1), row.getInt(2));
                });
        Procedure inForce = versions.inForce(LocalDate.now(clock));
        return versions.all().reversed().stream()
                .map(each -> new Edition(
                        each.version(), each.from(), each.equals(inForce), cases.getOrDefault(each.version(), 0)))
                .toList();
    }

    @Override
    public ProcedureChart chart(String version) {
        Procedure procedure = versions.of(version);
        return new ProcedureChart(
                version,
                procedure.from(),
                procedure.tracks(),
                procedure.line(),
                procedure.states().stream()
                        .map(state -> new ProcedureChart.State(
                                state.id(),
                                state.track(),
                                state.action(),
                                state.holds(),
                                state.ends(),
                                state.permits().stream().sorted().toList()))
                        .toList(),
                procedure.arrows().stream()
                        .map(arrow -> new ProcedureChart.Arrow(
                                arrow.from(),
                                arrow.outcome(),
                                arrow.to(),
                                arrow.by().name()))
                        .toList());
    }

    @Override
    public List<Count> counts(String version) {
        Map<String, Count> counts = new HashMap<>();
        jdbc.sql("select sop_state, count(*) cases, count(*) filter (where " + AT_WORK
                        + " and due_at < :now) overdue, count(*) filter (where " + AT_WORK
                        + " and escalates_at < :now) escalated from casework.case_file"
                        + " where sop_version = :version and standing in ('OPEN', 'HELD') group by sop_state")
                .param("paused", paused(versions))
                .param("now", timestamp(clock.instant()))
                .param("version", version)
                .query(row -> {
                    counts.put(
                            row.getString(1), new Count(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)));
                });
        return versions.of(version).states().stream()
                .map(state -> counts.getOrDefault(state.id(), new Count(state.id(), 0, 0, 0)))
                .toList();
    }

    @Override
    public List<CaseCard> escalated(int limit, int offset) {
        return jdbc.sql(CaseRows.CARD + "where " + AT_WORK
                        + " and standing in ('OPEN', 'HELD') and escalates_at < :now"
                        + " order by escalates_at, id limit :limit offset :offset")
                .param("paused", paused(versions))
                .param("now", timestamp(clock.instant()))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> CaseRows.card(row))
                .list();
    }

    @Override
    public Preview preview(String from, String to) {
        return migrating.preview(from, to);
    }

    @Override
    @Transactional
    public Answer propose(String from, String to, String reason) {
        return migrating.propose(from, to, reason);
    }

    @Override
    @Transactional
    public Answer decide(UUID migration, boolean agreed) {
        return migrating.decide(migration, agreed);
    }

    @Override
    public List<Migration> migrations() {
        return migrating.all();
    }

    /** States in which the procedure pauses, as a parameter. */
    static org.springframework.jdbc.support.SqlArrayValue paused(Versions versions) {
        return Columns.of("text", List.copyOf(versions.paused()), state -> state);
    }
}
