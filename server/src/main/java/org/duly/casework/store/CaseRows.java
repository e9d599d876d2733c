package org.duly.casework.store;

import static org.duly.casework.store.Columns.timestamp;
import static org.duly.casework.store.Columns.timestampIfAny;
import static org.duly.casework.store.Columns.uuids;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseCard.NextStep;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.Reason;
import org.duly.casework.sop.Moved;
import org.duly.kernel.AccountId;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of cases. Row-level security hides those of creditors out of the reader's scope. */
@Repository
class CaseRows {

    static final String CARD = """
            select c.*, (select array_agg(a.account_id order by a.joined_at, a.account_id) from casework.case_account a
                where a.case_id = c.id and (a.state <> 'RECALLED' or c.standing = 'STOPPED')) accounts
            from casework.case_file c
            """;

    private static final String STAND =
            "select id, creditor_id, debtor_id, standing, sop_state, sop_version, tries, named_until, holder, action,"
                    + " ready_at, due_at from casework.case_file where ";

    private final JdbcClient jdbc;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CaseCard> cards(Collection<UUID> ids) {
        return jdbc.sql(CARD + "where c.id = any(?)")
                .param(uuids(ids))
                .query((row, _) -> card(row))
                .list();
    }

    Optional<Stand> stand(UUID id) {
        return jdbc.sql(STAND + "id = ?")
                .param(id)
                .query((row, _) -> stand(row))
                .optional();
    }

    /** The same, and nobody else moves the case until the transaction ends. */
    Optional<Stand> lock(UUID id) {
        return jdbc.sql(STAND + "id = ? for update")
                .param(id)
                .query((row, _) -> stand(row))
                .optional();
    }

    /** Open and held cases among these, locked in one order so that two transactions cannot block each other. */
    List<Stand> lockWorkable(Collection<UUID> ids) {
        return jdbc.sql(STAND + "id = any(?) and standing in ('OPEN', 'HELD') order by id for update")
                .param(uuids(ids))
                .query((row, _) -> stand(row))
                .list();
    }

    /** Writes the new position and gives a hand-out back. */
    void move(UUID id, Moved moved, Standing standing, String version, @Nullable Instant touched, Instant now) {
        jdbc.sql("""
                update casework.case_file set standing = :standing, sop_state = :state, sop_version = :version,
                    tries = :tries, named_until = :until, action = :action, lane = :lane, ready_at = :ready,
                    due_at = :due, escalates_at = :escalates,
                    touched_at = coalesce(:touched, touched_at), handed_to = null, handed_until = null,
                    closed_at = case when :standing in ('CLOSED', 'STOPPED') then cast(:now as timestamptz) end
                where id = :id""")
                .param("standing", standing.name())
                .param("state", moved.state().id())
                .param("version", version)
                .param("tries", moved.tries())
                .param("until", timestampIfAny(moved.until()))
                .param("action", moved.action())
                .param("lane", moved.state().lane().ordinal())
                .param("ready", timestampIfAny(moved.ready()))
                .param("due", timestampIfAny(moved.due()))
                .param("escalates", timestampIfAny(moved.escalates()))
                .param("touched", timestampIfAny(touched))
                .param("now", timestamp(now))
                .param("id", id)
                .update();
    }

    void standing(UUID id, Standing standing) {
        jdbc.sql("update casework.case_file set standing = ?, handed_to = null, handed_until = null where id = ?")
                .params(standing.name(), id)
                .update();
    }

    void score(UUID id, int points, List<String> parts) {
        jdbc.sql("update casework.case_file set priority = ?, priority_parts = ? where id = ?")
                .param(points)
                .param(Columns.of("text", parts, part -> part))
                .param(id)
                .update();
    }

    List<AccountId> accounts(UUID id, String state) {
        return jdbc.sql("select account_id from casework.case_account where case_id = ? and state = ?")
                .params(id, state)
                .query((row, _) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    Optional<UUID> caseOf(UUID account) {
        return jdbc.sql("select case_id from casework.case_account where account_id = ?"
                        + " order by joined_at desc limit 1")
                .param(account)
                .query(UUID.class)
                .optional();
    }

    List<UUID> casesOf(UUID debtor) {
        return jdbc.sql("select id from casework.case_file where debtor_id = ? order by opened_at desc, id desc")
                .param(debtor)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    Optional<UUID> byNumber(long number) {
        return jdbc.sql("select id from casework.case_file where number = ?")
                .param(number)
                .query(UUID.class)
                .optional();
    }

    static CaseCard card(ResultSet row) throws SQLException {
        Instant due = instant(row, "due_at");
        UUID holder = row.getObject("holder", UUID.class);
        return new CaseCard(
                new CaseId(row.getObject("id", UUID.class)),
                "C%06d".formatted(row.getLong("number")),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                new DebtorId(row.getObject("debtor_id", UUID.class)),
                Arrays.stream(array(row, "accounts", UUID[].class))
                        .map(AccountId::new)
                        .toList(),
                Standing.valueOf(row.getString("standing")),
                row.getString("sop_state"),
                row.getString("sop_version"),
                holder == null ? null : new UserId(holder),
                due == null ? null : new NextStep(row.getString("action"), due),
                row.getInt("priority"),
                Arrays.stream(array(row, "priority_parts", String[].class))
                        .map(CaseRows::reason)
                        .toList(),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "closed_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Reason reason(String part) {
        int sign = part.indexOf('=');
        return Reason.of("casework.priority." + part.substring(0, sign), part.substring(sign + 1));
    }

    private static <T> T array(ResultSet row, String column, Class<T> type) throws SQLException {
        Array array = row.getArray(column);
        return type.cast(
                array == null ? java.lang.reflect.Array.newInstance(type.componentType(), 0) : array.getArray());
    }

    private static Stand stand(ResultSet row) throws SQLException {
        return new Stand(
                row.getObject("id", UUID.class),
                row.getObject("creditor_id", UUID.class),
                row.getObject("debtor_id", UUID.class),
                Standing.valueOf(row.getString("standing")),
                row.getString("sop_state"),
                row.getString("sop_version"),
                row.getInt("tries"),
                instant(row, "named_until"),
                row.getObject("holder", UUID.class),
                row.getString("action"),
                instant(row, "ready_at"),
                instant(row, "due_at"));
    }
}
