package org.duly.portfolio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.duly.portfolio.Terms;
import org.duly.portfolio.store.Run.Progress;
import org.duly.portfolio.store.Run.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Runs as rows. A run holds a database lock while it goes on, which dies with its connection: a run that says running
 * while nobody holds its lock was interrupted.
 */
@Repository
public class RunRows {

    private static final String LOCK = "hashtextextended('portfolio.run:' || id, 0)";
    private static final String RUN = "select *, (extract(epoch from coalesce(beat_at, clock_timestamp()) - started_at)"
            + " * 1000)::bigint as millis, state = 'RUNNING' and beat_at < clock_timestamp() - interval '10 seconds'"
            + " and not exists (select from pg_locks where locktype = 'advisory' and objsubid = 1 and granted"
            + " and (classid::bigint << 32) | objid::bigint = " + LOCK + ") as interrupted from portfolio.run ";

    private final JdbcClient jdbc;

    RunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that has just arrived. */
    public record Arrived(
            UUID id,
            CreditorId creditor,
            String fileName,
            byte[] sha256,
            long bytes,
            long rows,
            @Nullable UserId by) {}

    public void insert(Arrived file, Instant at) {
        jdbc.sql("""
                        insert into portfolio.run (id, creditor_id, file_name, sha256, bytes, rows_total, sent_at,
                            sent_by, state)
                        values (:id, :creditor, :name, :sha, :bytes, :rows, :at, :by, 'RECEIVED')""")
                .param("id", file.id())
                .param("creditor", file.creditor().value())
                .param("name", file.fileName())
                .param("sha", file.sha256())
                .param("bytes", file.bytes())
                .param("rows", file.rows())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", file.by() == null ? null : file.by().value())
                .update();
    }

    public Optional<Run> byId(UUID id) {
        return jdbc.sql(RUN + "where id = :id")
                .param("id", id)
                .query(RunRows::run)
                .optional();
    }

    public List<Run> latest(int most) {
        return jdbc.sql(RUN + "order by sent_at desc limit :most")
                .param("most", most)
                .query(RunRows::run)
                .list();
    }

    /** The run of the same content, unless its batch was recalled. */
    public Optional<Run> sameContent(CreditorId creditor, byte[] sha256) {
        return jdbc.sql(RUN + """
                        where creditor_id = :creditor and sha256 = :sha and not exists (
                            select from portfolio.batch b where b.id = run.batch_id and b.recalled_at is not null)
                        order by state = 'DONE' desc, sent_at desc limit 1""")
                .param("creditor", creditor.value())
                .param("sha", sha256)
                .query(RunRows::run)
                .optional();
    }

    public void prepare(UUID id, String mapping, Terms terms) {
        BatchId joins = terms.joins();
        jdbc.sql("""
                        update portfolio.run set mapping = :mapping, batch_name = :name, placed_on = :placed,
                            recall_on = :recall, joins = :joins, commission_basis_points = :points,
                            commission_includes_vat = :vat
                        where id = :id and state <> 'RUNNING' and state <> 'DONE'""")
                .param("id", id)
                .param("mapping", mapping)
                .param("name", terms.name())
                .param("placed", terms.placedOn())
                .param("recall", terms.recallOn())
                .param("joins", joins == null ? null : joins.value())
                .param("points", CommissionColumns.basisPoints(terms.commission()))
                .param("vat", CommissionColumns.includesVat(terms.commission()))
                .update();
    }

    /** Marks the run as going on; false if it already does or is done. */
    public boolean claim(UUID id) {
        String claim = """
                        update portfolio.run set state = 'RUNNING', rows_read = 0, accepted = 0, rejected = 0,
                            cancel_asked = false, failure = null, ended_at = null, started_at = clock_timestamp(),
                            beat_at = clock_timestamp()
                        where id = :id and mapping is not null and (state not in ('RUNNING', 'DONE')
                            or (state = 'RUNNING' and beat_at < clock_timestamp() - interval '10 seconds'
                                and not exists (select from pg_locks
                                    where locktype = 'advisory' and objsubid = 1 and granted
                                    and (classid::bigint << 32) | objid::bigint = """ + LOCK + ")))";
        return jdbc.sql(claim).param("id", id).update() == 1;
    }

    /** Holds the run's lock until the end of the transaction. */
    public void hold(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(" + LOCK + ")::text from portfolio.run where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Notes how far it is; true if somebody asked to cancel it. */
    public boolean beat(UUID id, long read, long accepted, long rejected) {
        return jdbc.sql("""
                        update portfolio.run set rows_read = :read, accepted = :accepted, rejected = :rejected,
                            beat_at = clock_timestamp()
                        where id = :id returning cancel_asked""")
                .param("id", id)
                .param("read", read)
                .param("accepted", accepted)
                .param("rejected", rejected)
                .query(Boolean.class)
                .single();
    }

    public void askToCancel(UUID id) {
        jdbc.sql("update portfolio.run set cancel_asked = true where id = :id and state = 'RUNNING'")
                .param("id", id)
                .update();
    }

    /** Ends the run in this state. */
    public void end(UUID id, State state, @Nullable BatchId batch, @Nullable String failure) {
        jdbc.sql("""
                        update portfolio.run set state = :state, batch_id = :batch, failure = :failure,
                            ended_at = clock_timestamp(), beat_at = clock_timestamp()
                        where id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("batch", batch == null ? null : batch.value())
                .param("failure", failure)
                .update();
    }

    private static Run run(ResultSet row, int index) throws SQLException {
        UUID batch = row.getObject("batch_id", UUID.class);
        return new Run(
                row.getObject("id", UUID.class),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getLong("rows_total"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("mapping"),
                terms(row),
                row.getBoolean("interrupted") ? State.INTERRUPTED : State.valueOf(row.getString("state")),
                new Progress(
                        row.getLong("rows_read"),
                        row.getLong("accepted"),
                        row.getLong("rejected"),
                        row.getLong("millis")),
                instant(row.getObject("started_at", OffsetDateTime.class)),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                batch == null ? null : new BatchId(batch),
                row.getString("failure"));
    }

    private static @Nullable Terms terms(ResultSet row) throws SQLException {
        LocalDate placedOn = row.getObject("placed_on", LocalDate.class);
        UUID joins = row.getObject("joins", UUID.class);
        return placedOn == null
                ? null
                : new Terms(
                        row.getString("batch_name"),
                        placedOn,
                        row.getObject("recall_on", LocalDate.class),
                        joins == null ? null : new BatchId(joins),
                        CommissionColumns.of(row));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
