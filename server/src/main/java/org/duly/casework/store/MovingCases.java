package org.duly.casework.store;

import static org.duly.casework.store.Columns.timestamp;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.duly.casework.sop.Procedure;
import org.duly.casework.sop.SopState;
import org.duly.casework.sop.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the cases of one version over into another: a case whose state stays keeps its step and its deadline. */
@Component
class MovingCases {

    private static final String KEEP = """
            with kept as (
                update casework.case_file set sop_version = :to
                where sop_version = :from and sop_state = :state and standing in ('OPEN', 'HELD')
                returning id, creditor_id, sop_state, action, due_at)
            insert into casework.step (id, case_id, creditor_id, at, outcome, from_state, to_state, action, due_at,
                sop_version, sop_rule)
            select gen_random_uuid(), id, creditor_id, :now, 'MIGRATED', sop_state, sop_state, action, due_at, :to,
                'adopts' from kept""";

    private final JdbcClient jdbc;
    private final CaseRows cases;
    private final Stepping stepping;
    private final Versions versions;
    private final Clock clock;

    MovingCases(JdbcClient jdbc, CaseRows cases, Stepping stepping, Versions versions, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.stepping = stepping;
        this.versions = versions;
        this.clock = clock;
    }

    /** Moves every case in the scope of whoever acts; gives how many. */
    int all(Procedure from, Procedure to) {
        return from.states().stream().mapToInt(state -> move(from, to, state)).sum();
    }

    private int move(Procedure from, Procedure to, SopState state) {
        String place = versions.place(from.version(), to.version(), state.id());
        return place.equals(state.id()) ? keep(from, to, state.id()) : rename(from, to, state.id(), place);
    }

    private int keep(Procedure from, Procedure to, String state) {
        return jdbc.sql(KEEP)
                .param("from", from.version())
                .param("to", to.version())
                .param("state", state)
                .param("now", timestamp(clock.instant()))
                .update();
    }

    private int rename(Procedure from, Procedure to, String state, String place) {
        List<UUID> ids = jdbc.sql("""
                select id from casework.case_file
                where sop_version = ? and sop_state = ? and standing in ('OPEN', 'HELD') order by id""")
                .params(from.version(), state)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        cases.lockWorkable(ids).forEach(stand -> stepping.adopt(stand, to, place));
        return ids.size();
    }
}
