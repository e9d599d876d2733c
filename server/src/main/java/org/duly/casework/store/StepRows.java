package org.duly.casework.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duly.casework.sop.Moved;
import org.duly.kernel.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every step a case took through the procedure; rows are only added. */
@Repository
class StepRows {

    private final JdbcClient jdbc;

    StepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Step> steps, Instant at, String version) {
        jdbc.sql("""
                insert into casework.step (id, case_id, creditor_id, outcome, from_state, to_state, action, due_at,
                    sop_rule, point_id, at, sop_version)
                select s.*, cast(:at as timestamptz), :version from unnest(:ids, :cases, :creditors, :outcomes, :froms,
                    :tos, :actions, :dues, :rules, :points) s""")
                .param("ids", Columns.of("uuid", steps, _ -> Uuid7.next(at)))
                .param("cases", Columns.of("uuid", steps, Step::caseId))
                .param("creditors", Columns.of("uuid", steps, Step::creditor))
                .param("outcomes", Columns.of("text", steps, Step::outcome))
                .param("froms", Columns.of("text", steps, Step::from))
                .param(
                        "tos",
                        Columns.of("text", steps, step -> step.moved.state().id()))
                .param("actions", Columns.of("text", steps, step -> step.moved.action()))
                .param("dues", Columns.of("timestamptz", steps, step -> Columns.timestampIfAny(step.moved.due())))
                .param("rules", Columns.of("text", steps, step -> step.moved.rule()))
                .param("points", Columns.of("uuid", steps, Step::point))
                .param("at", Columns.timestamp(at))
                .param("version", version)
                .update();
    }

    /** One step of one case; {@code point} is the contact point it was made on, or null. */
    record Step(
            UUID caseId,
            UUID creditor,
            String outcome,
            String from,
            Moved moved,
            @Nullable UUID point) {}
}
