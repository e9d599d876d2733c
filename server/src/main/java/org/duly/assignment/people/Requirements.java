package org.duly.assignment.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.assignment.allocation.Trait;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Uuid7;
import org.duly.portfolio.AccountCard.Product;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What kinds of cases ask, as leaders decided. */
@Service
@Transactional
public class Requirements {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;

    Requirements(JdbcClient jdbc, Acting acting, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Requirement> all() {
        return jdbc.sql("""
                select id, creditor_id, product, region, bucket_from, trait from assignment.requirement
                where dropped_at is null order by made_at, id""").query((row, _) -> requirement(row)).list();
    }

    /** From now on such cases ask it. */
    public void add(
            @Nullable CreditorId creditor,
            @Nullable Product product,
            @Nullable String region,
            @Nullable Integer bucketFrom,
            Trait trait) {
        Instant now = clock.instant();
        UUID id = Uuid7.next(now);
        jdbc.sql("""
                insert into assignment.requirement (id, creditor_id, product, region, bucket_from, trait, made_at,
                    made_by)
                values (:id, :creditor, :product, :region, :bucket, :trait, :now, :by)""")
                .param("id", id)
                .param("creditor", creditor == null ? null : creditor.value(), java.sql.Types.OTHER)
                .param("product", product == null ? null : product.name())
                .param("region", region)
                .param("bucket", bucketFrom)
                .param("trait", trait.toString())
                .param("now", Timestamp.from(now))
                .param("by", acting.current().name())
                .update();
        journal.record(Kind.COMMAND, "assignment.requirement", id, Map.of("trait", trait.toString()));
    }

    public void drop(UUID id) {
        jdbc.sql("update assignment.requirement set dropped_at = ? where id = ? and dropped_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        journal.record(Kind.COMMAND, "assignment.requirement-dropped", id, Map.of());
    }

    private static Requirement requirement(ResultSet row) throws SQLException {
        UUID creditor = row.getObject("creditor_id", UUID.class);
        String product = row.getString("product");
        return new Requirement(
                row.getObject("id", UUID.class),
                creditor == null ? null : new CreditorId(creditor),
                product == null ? null : Product.valueOf(product),
                row.getString("region"),
                row.getObject("bucket_from", Integer.class),
                Trait.parse(row.getString("trait")));
    }
}
