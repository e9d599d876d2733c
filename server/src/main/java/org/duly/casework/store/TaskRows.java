package org.duly.casework.store;

import static org.duly.casework.store.Columns.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duly.casework.CaseProcedure.Task;
import org.duly.casework.sop.Moved;
import org.duly.kernel.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Work inside the house that begins with a state and falls away when the case leaves it. */
@Repository
class TaskRows {

    private static final String DROP = """
            update casework.task set dropped_at = ? where case_id = ? and done_at is null and dropped_at is null""";

    private static final String DONE = """
            update casework.task set done_at = ?, done_by = ?, note = ?
            where id = ? and case_id = ? and done_at is null and dropped_at is null""";

    private static final String OF_CASE = """
            select * from casework.task where case_id = ?
            order by (done_at is null and dropped_at is null) desc, due_at, id""";

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(Stand stand, Moved moved, Instant now) {
        if (stand.state().equals(moved.state().id())) {
            return;
        }
        jdbc.sql(DROP).params(timestamp(now), stand.id()).update();
        for (Moved.Task task : moved.tasks()) {
            jdbc.sql("""
                    insert into casework.task (id, case_id, creditor_id, state, code, opened_at, due_at)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .param(Uuid7.next(now))
                    .param(stand.id())
                    .param(stand.creditor())
                    .param(moved.state().id())
                    .param(task.code())
                    .param(timestamp(now))
                    .param(timestamp(task.due()))
                    .update();
        }
    }

    /** Whether the task was open on this case and is done now. */
    boolean done(UUID caseId, UUID task, String by, String note, Instant now) {
        return jdbc.sql(DONE).params(timestamp(now), by, note, task, caseId).update() == 1;
    }

    List<Task> of(UUID caseId) {
        return jdbc.sql(OF_CASE).param(caseId).query((row, _) -> task(row)).list();
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getString("state"),
                row.getString("code"),
                row.getTimestamp("due_at").toInstant(),
                CaseRows.instant(row, "done_at"),
                row.getString("done_by"),
                row.getString("note"),
                row.getTimestamp("dropped_at") != null);
    }
}
