package org.duly.casework.store;

import static org.duly.casework.store.Columns.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.duly.casework.Procedures.Migration;
import org.duly.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Migrations that were asked for, and what became of them. */
@Repository
class MigrationRows {

    private final JdbcClient jdbc;

    MigrationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOpen(String from) {
        return jdbc.sql("select exists (select from casework.migration where from_version = ? and state = 'PROPOSED')")
                .param(from)
                .query(Boolean.class)
                .single();
    }

    void propose(UUID id, String from, String to, String reason, UserId by, Instant at) {
        jdbc.sql("""
                insert into casework.migration (id, from_version, to_version, reason, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?)""").params(id, from, to, reason, by.value(), timestamp(at)).update();
    }

    /** The migration, and nobody else decides on it until the transaction ends. */
    Migration lock(UUID id) {
        return jdbc.sql("select * from casework.migration where id = ? for update")
                .param(id)
                .query((row, _) -> migration(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no migration " + id));
    }

    void decided(UUID id, boolean agreed, UserId by, int moved, Instant at) {
        jdbc.sql("update casework.migration set state = ?, decided_by = ?, decided_at = ?, moved = ? where id = ?")
                .params(agreed ? "DONE" : "DECLINED", by.value(), timestamp(at), moved, id)
                .update();
    }

    List<Migration> all() {
        return jdbc.sql("select * from casework.migration order by proposed_at desc limit 50")
                .query((row, _) -> migration(row))
                .list();
    }

    private static Migration migration(ResultSet row) throws SQLException {
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        return new Migration(
                row.getObject("id", UUID.class),
                row.getString("from_version"),
                row.getString("to_version"),
                row.getString("reason"),
                new UserId(row.getObject("proposed_by", UUID.class)),
                row.getTimestamp("proposed_at").toInstant(),
                decidedBy == null ? null : new UserId(decidedBy),
                CaseRows.instant(row, "decided_at"),
                Migration.State.valueOf(row.getString("state")),
                row.getInt("moved"));
    }
}
