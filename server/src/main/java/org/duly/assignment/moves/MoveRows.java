package org.duly.assignment.moves;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The account of moves and the time each case is with its holder. */
@Repository
class MoveRows {

    private static final int BATCH = 1000;

    private static final String TENURE = """
            insert into assignment.tenure (case_id, creditor_id, holder, debtor_key, since, move_id)
            values (?, ?, ?, ?, ?, ?)
            on conflict (case_id) do update set holder = excluded.holder, since = excluded.since,
                move_id = excluded.move_id""";

    private final JdbcTemplate jdbc;

    MoveRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<MoveRow> moves) {
        jdbc.batchUpdate("""
                insert into assignment.move (id, case_id, creditor_id, rule, from_holder, to_holder, actor, actor_name,
                    reason, at, owed_minor, currency)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", moves, BATCH, (row, move) -> {
            row.setObject(1, move.id());
            row.setObject(2, move.caseId().value());
            row.setObject(3, move.creditor().value());
            row.setString(4, move.rule());
            user(row, 5, move.from());
            user(row, 6, move.to());
            user(row, 7, move.actor().user());
            row.setString(8, move.actor().name());
            row.setString(9, move.reason());
            row.setTimestamp(10, Timestamp.from(move.at()));
            row.setLong(11, move.owed().minor());
            row.setString(12, move.owed().currency().getCurrencyCode());
        });
        endKeeps(moves);
        tenures(moves);
    }

    /** Who lost a case keeps it no longer. */
    private void endKeeps(List<MoveRow> moves) {
        jdbc.batchUpdate(
                "update assignment.keep set state = 'ENDED' where case_id = ? and state in ('ASKED', 'APPROVED')",
                moves,
                BATCH,
                (row, move) -> row.setObject(1, move.caseId().value()));
    }

    /** The last move of a case in this batch counts. */
    private void tenures(List<MoveRow> moves) {
        Map<CaseId, MoveRow> last = new LinkedHashMap<>();
        moves.forEach(move -> last.put(move.caseId(), move));
        jdbc.batchUpdate(
                "delete from assignment.tenure where case_id = ?",
                moves,
                BATCH,
                (row, move) -> row.setObject(1, move.caseId().value()));
        List<MoveRow> taken =
                last.values().stream().filter(move -> move.to() != null).toList();
        jdbc.batchUpdate(TENURE, taken, BATCH, (row, move) -> {
            row.setObject(1, move.caseId().value());
            row.setObject(2, move.creditor().value());
            user(row, 3, move.to());
            row.setString(4, move.debtorKey());
            row.setTimestamp(5, Timestamp.from(move.at()));
            row.setObject(6, move.id());
        });
    }

    private static void user(PreparedStatement row, int index, @Nullable UserId user) throws SQLException {
        UUID value = user == null ? null : user.value();
        row.setObject(index, value, Types.OTHER);
    }
}
