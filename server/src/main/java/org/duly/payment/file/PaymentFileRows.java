package org.duly.payment.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duly.kernel.CreditorId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payment files, their content while it is needed, and the creditor's saved columns. */
@Repository("paymentFileRows")
class PaymentFileRows {

    private static final String SELECT = """
            select f.*, (select json_object_agg(state, count) from
                (select state, count(*) from payment.line where file_id = f.id group by state) c) as counts
            from payment.file f
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentFileRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file as it comes in. */
    record Incoming(UUID id, CreditorId creditor, String name, String contentHash, byte[] content) {}

    void insert(Incoming file, String takenBy) {
        jdbc.sql("""
                        insert into payment.file
                            (id, creditor_id, name, content_hash, size, state, touched_at, taken_at, taken_by)
                        values (:id, :creditor, :name, :hash, :size, 'DRAFT', :at, :at, :by)""")
                .param("id", file.id())
                .param("creditor", file.creditor().value())
                .param("name", file.name())
                .param("hash", file.contentHash())
                .param("size", file.content().length)
                .param("at", now())
                .param("by", takenBy)
                .update();
        jdbc.sql("insert into payment.file_content (file_id, creditor_id, content) values (?, ?, ?)")
                .params(file.id(), file.creditor().value(), file.content())
                .update();
    }

    Optional<UUID> known(CreditorId creditor, String contentHash) {
        return jdbc.sql("select id from payment.file where creditor_id = ? and content_hash = ?")
                .params(creditor.value(), contentHash)
                .query(UUID.class)
                .optional();
    }

    Optional<byte[]> content(UUID file) {
        return jdbc.sql("select content from payment.file_content where file_id = ?")
                .param(file)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    void dropContent(UUID file) {
        jdbc.sql("delete from payment.file_content where file_id = ?")
                .param(file)
                .update();
    }

    void delete(UUID file) {
        jdbc.sql("delete from payment.file where id = ?").param(file).update();
    }

    Optional<PaymentFile> find(UUID file) {
        return jdbc.sql(SELECT + "where f.id = ?")
                .param(file)
                .query(PaymentFileRows::read)
                .optional();
    }

    List<PaymentFile> list(@Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + "where (:after::uuid is null or f.id < :after::uuid) order by f.id desc limit :limit")
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(PaymentFileRows::read)
                .list();
    }

    /** Drafts that nobody went on with since then. */
    List<UUID> draftsBefore(java.time.Instant then) {
        return jdbc.sql("select id from payment.file where state = 'DRAFT' and taken_at < ?")
                .param(Timestamp.from(then))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void begin(UUID file, UUID run, PaymentColumns columns) {
        jdbc.sql("""
                        update payment.file set state = 'READING', run_id = ?, columns = ?::text[], date_order = ?,
                            rows_read = 0, trouble = '{}', touched_at = ? where id = ?""")
                .params(run, columns.texts(), columns.dates().name(), now(), file)
                .update();
    }

    /** Takes a run over that stopped; the former one can write no more. */
    void takeOver(UUID file, UUID run) {
        jdbc.sql("update payment.file set run_id = ?, touched_at = ? where id = ?")
                .params(run, now(), file)
                .update();
    }

    /** Notes how far the run is; false when another run has taken the file over. */
    boolean advance(UUID file, UUID run, PaymentFile.State state, long rowsRead) {
        return jdbc.sql("""
                        update payment.file set state = ?, rows_read = greatest(rows_read, ?), touched_at = ?,
                            finished_at = case when ? in ('DONE', 'UNREADABLE') then ?::timestamptz end
                        where id = ? and run_id = ?""")
                        .params(state.name(), rowsRead, now(), state.name(), now(), file, run)
                        .update()
                == 1;
    }

    void trouble(UUID file, List<String> codeAndArguments) {
        jdbc.sql("update payment.file set trouble = ?::text[] where id = ?")
                .params(codeAndArguments.toArray(String[]::new), file)
                .update();
    }

    PaymentColumns columns(UUID file) {
        return jdbc.sql("select columns, date_order from payment.file where id = ?")
                .param(file)
                .query((row, _) ->
                        PaymentColumns.of((String[]) row.getArray("columns").getArray(), row.getString("date_order")))
                .single();
    }

    Optional<PaymentColumns> savedColumns(CreditorId creditor) {
        return jdbc.sql("select columns, date_order from payment.mapping where creditor_id = ?")
                .param(creditor.value())
                .query((row, _) ->
                        PaymentColumns.of((String[]) row.getArray("columns").getArray(), row.getString("date_order")))
                .optional();
    }

    void saveColumns(CreditorId creditor, PaymentColumns columns) {
        jdbc.sql("""
                        insert into payment.mapping (creditor_id, columns, date_order, saved_at)
                        values (?, ?::text[], ?, ?)
                        on conflict (creditor_id) do update set columns = excluded.columns,
                            date_order = excluded.date_order, saved_at = excluded.saved_at""")
                .params(creditor.value(), columns.texts(), columns.dates().name(), now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static PaymentFile read(ResultSet row, int number) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new PaymentFile(
                row.getObject("id", UUID.class),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                row.getString("name"),
                PaymentFile.State.valueOf(row.getString("state")),
                List.of((String[]) row.getArray("trouble").getArray()),
                row.getLong("rows_read"),
                counts(row.getString("counts")),
                row.getTimestamp("touched_at").toInstant(),
                row.getTimestamp("taken_at").toInstant(),
                row.getString("taken_by"),
                finished == null ? null : finished.toInstant());
    }

    /** Reads {@code { "POSTED" : 3, "REJECTED" : 1 }}. */
    private static Map<LineState, Long> counts(@Nullable String json) {
        Map<LineState, Long> counts = new EnumMap<>(LineState.class);
        if (json != null) {
            for (String pair : json.replaceAll("[{}\" ]", "").split(",")) {
                String[] parts = pair.split(":");
                counts.put(LineState.valueOf(parts[0]), Long.valueOf(parts[1]));
            }
        }
        return counts;
    }
}
