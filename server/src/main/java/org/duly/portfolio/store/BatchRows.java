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
import org.duly.portfolio.Batch;
import org.duly.portfolio.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Placement batches as rows. */
@Repository
public class BatchRows {

    private static final String BATCH = "select * from portfolio.batch ";

    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(BatchId id, CreditorId creditor, Terms terms, Instant at) {
        jdbc.sql("""
                        insert into portfolio.batch (id, creditor_id, name, placed_on, recall_on, accounts, created_at)
                        values (:id, :creditor, :name, :placed, :recall, 0, :at)""")
                .param("id", id.value())
                .param("creditor", creditor.value())
                .param("name", terms.name())
                .param("placed", terms.placedOn())
                .param("recall", terms.recallOn())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    public void grow(BatchId id, int accounts) {
        jdbc.sql("update portfolio.batch set accounts = accounts + :more where id = :id")
                .param("id", id.value())
                .param("more", accounts)
                .update();
    }

    /** Whether it was not recalled before. */
    boolean recall(BatchId id, String reason, Instant at) {
        return jdbc.sql("""
                        update portfolio.batch set recalled_at = :at, recall_reason = :reason
                        where id = :id and recalled_at is null""")
                        .param("id", id.value())
                        .param("reason", reason)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<Batch> byId(BatchId id) {
        return jdbc.sql(BATCH + "where id = :id")
                .param("id", id.value())
                .query(BatchRows::batch)
                .optional();
    }

    public List<Batch> ofCreditor(CreditorId creditor) {
        return jdbc.sql(BATCH + "where creditor_id = :creditor order by created_at desc, number desc")
                .param("creditor", creditor.value())
                .query(BatchRows::batch)
                .list();
    }

    private static Batch batch(ResultSet row, int index) throws SQLException {
        return new Batch(
                new BatchId(row.getObject("id", UUID.class)),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getObject("placed_on", LocalDate.class),
                row.getObject("recall_on", LocalDate.class),
                row.getInt("accounts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("recalled_at", OffsetDateTime.class)),
                row.getString("recall_reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
