package org.duly.contact.store;

import static org.duly.contact.store.Times.at;
import static org.duly.contact.store.Times.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duly.contact.Receipts;
import org.duly.kernel.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts and pages of the kept receipts. */
@Repository
@Transactional(readOnly = true)
class ReceiptReadings implements Receipts {

    private final JdbcClient jdbc;

    ReceiptReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Fired> fired(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select rule, (asked_at at time zone :zone)::date as day, count(*) as times
                  from contact.receipt, unnest(rules) as rule
                 where asked_at >= :from and asked_at < :to and answer <> 'ALLOWED'
                 group by 1, 2
                """)
                .param("zone", BusinessClock.ZONE.getId())
                .param("from", utc(start(from)))
                .param("to", utc(start(to.plusDays(1))))
                .query((row, number) ->
                        new Fired(row.getString("rule"), row.getObject("day", LocalDate.class), row.getInt("times")))
                .list();
    }

    @Override
    public int asked(LocalDate from, LocalDate to) {
        return jdbc.sql("select count(*) from contact.receipt where asked_at >= :from and asked_at < :to")
                .param("from", utc(start(from)))
                .param("to", utc(start(to.plusDays(1))))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Kept> since(Instant from, @Nullable Kept after, int limit) {
        String page = after == null ? "" : "and (asked_at, id) < (:at, :id)";
        JdbcClient.StatementSpec query = jdbc.sql(
                        "select id, hash, asked_at, canonical from contact.receipt where asked_at >= :from " + page
                                + " order by asked_at desc, id desc limit :limit")
                .param("from", utc(from))
                .param("limit", limit);
        if (after != null) {
            query = query.param("at", utc(after.askedAt())).param("id", after.id());
        }
        return query.query((row, number) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("hash"),
                        at(row, "asked_at"),
                        row.getString("canonical")))
                .list();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
