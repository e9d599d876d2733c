package org.duly.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.duly.audit.AuditTrail.Entry;
import org.duly.audit.Kind;
import org.duly.kernel.UserId;

/** Reads a row of the journal. */
final class EntryRow {

    private EntryRow() {}

    static Entry entry(ResultSet row) throws SQLException {
        UUID actor = row.getObject("actor", UUID.class);
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                actor == null ? null : new UserId(actor),
                row.getString("actor_name"),
                Kind.valueOf(row.getString("kind")),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"));
    }
}
