package org.duly.casework.store;

import static org.duly.casework.store.Columns.timestamp;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duly.casework.HouseTasks;
import org.duly.kernel.CaseId;
import org.duly.kernel.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks asked for by other rooms, in the table of tasks. */
@Service
@Transactional
class AskedTasks implements HouseTasks {

    private final JdbcClient jdbc;

    AskedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<CaseId> open(Collection<Asked> asked, Instant at) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        List<Asked> rows = List.copyOf(asked);
        return new HashSet<>(jdbc.sql("""
                insert into casework.task (id, case_id, creditor_id, state, code, opened_at, due_at)
                select a.id, c.id, c.creditor_id, c.sop_state, a.code, :at, a.due
                from unnest(:ids, :cases, :codes, :dues) a (id, case_id, code, due)
                join casework.case_file c on c.id = a.case_id and c.standing = 'OPEN'
                where not exists (select from casework.task t where t.case_id = c.id and t.code = a.code
                    and t.done_at is null and t.dropped_at is null)
                returning case_id""")
                .param("at", timestamp(at))
                .param("ids", Columns.of("uuid", rows, _ -> Uuid7.next(at)))
                .param("cases", Columns.of("uuid", rows, row -> row.caseId().value()))
                .param("codes", Columns.of("text", rows, Asked::code))
                .param("dues", Columns.of("timestamptz", rows, row -> timestamp(row.due())))
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .list());
    }

    @Override
    public void drop(Collection<CaseId> cases, Collection<String> codes, Instant at) {
        if (cases.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update casework.task set dropped_at = ?
                where case_id = any(?) and code = any(?) and done_at is null and dropped_at is null""")
                .params(
                        timestamp(at),
                        Columns.uuids(cases.stream().map(CaseId::value).toList()),
                        Columns.of("text", List.copyOf(codes), code -> code))
                .update();
    }
}
