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
import org.duly.portfolio.Commission;
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
                        insert into portfolio.batch (id, creditor_id, name, placed_on, recall_on, accounts, created_at,
                            commission_basis_points, commission_includes_vat)
                        values (:id, :creditor, :name, :placed, :recall, 0, :at, :points, :vat)""")
                .param("id", id.value())
                .param("creditor", creditor.value())
                .param("name", terms.name())
                .param("placed", terms.placedOn())
                .param("recall", terms.recallOn())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("points", CommissionColumns.basisPoints(terms.commission()))
                .param("vat", CommissionColumns.includesVat(terms.commission()))
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

    /** Batches with accounts, or themselves, placed until a day before {@code today} and not recalled. */
    List<BatchId> ended(LocalDate today) {
        return jdbc.sql("""
                        select batch_id from portfolio.account where state = 'PLACED' and recall_on < :today
                        union
                        select id from portfolio.batch b where recalled_at is null and recall_on < :today
                            and not exists (select from portfolio.account a where a.batch_id = b.id
                                and a.state = 'PLACED')
                        order by 1""")
                .param("today", today)
                .query((row, index) -> new BatchId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Marks a batch recalled whose term is over and none of whose accounts is still worked; says whether it was. */
    boolean end(BatchId id, LocalDate today, String reason, Instant at) {
        return jdbc.sql("""
                        update portfolio.batch b set recalled_at = :at, recall_reason = :reason
                        where id = :id and recalled_at is null and (recall_on is null or recall_on < :today)
                            and not exists (select from portfolio.account a where a.batch_id = b.id
                                and a.state = 'PLACED')""")
                        .param("id", id.value())
                        .param("today", today)
                        .param("reason", reason)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether none of its accounts was recalled yet. */
    boolean isUntouched(BatchId id) {
        return jdbc.sql("""
                        select recalled_at is null and not exists (select from portfolio.account a
                            where a.batch_id = b.id and a.state = 'RECALLED')
                        from portfolio.batch b where id = :id""")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Writes what the batch pays, unless any of its accounts was recalled; says whether it was written. */
    boolean agree(BatchId id, @Nullable Commission commission) {
        return jdbc.sql("""
                        update portfolio.batch b
                        set commission_basis_points = :points, commission_includes_vat = :vat
                        where id = :id and recalled_at is null and not exists (select from portfolio.account a
                            where a.batch_id = b.id and a.state = 'RECALLED')""")
                        .param("id", id.value())
                        .param("points", CommissionColumns.basisPoints(commission))
                        .param("vat", CommissionColumns.includesVat(commission))
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
                row.getString("recall_reason"),
                CommissionColumns.of(row));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
