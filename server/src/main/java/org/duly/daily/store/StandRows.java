package org.duly.daily.store;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.daily.store.DailyRunRows.Partition;
import org.duly.daily.store.Standing.Late;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Where cases stand, where they stood, and which of them have to be looked at. Only what changed is written. */
@Repository
public class StandRows {

    /** The day on which a case has to be looked at that only a fact can change. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String TO_LOOK_AT = """
            select case_id from daily.stand where (look_on <= :date or :whole and look_on < :never)
                and (:after::uuid is null or case_id > :after) and (:upTo::uuid is null or case_id <= :upTo)
            union
            select case_id from daily.stir where at < :asOf
                and (:after::uuid is null or case_id > :after) and (:upTo::uuid is null or case_id <= :upTo)""";

    private static final String CHANGE = """
            with now as (
                select * from unnest(:cases, :collected, :buckets, :lates, :orders, :looks)
                    n (case_id, collected, bucket, late, orders, look_on)),
            was as (
                insert into daily.past_stand (case_id, creditor_id, since, until, collected, bucket, late, orders)
                select s.case_id, s.creditor_id, s.since, :date::date - 1, s.collected, s.bucket, s.late, s.orders
                from daily.stand s join now n using (case_id))
            update daily.stand s set since = :date, collected = n.collected, bucket = n.bucket, late = n.late,
                orders = n.orders, look_on = n.look_on
            from now n where s.case_id = n.case_id""";

    private final JdbcClient jdbc;

    StandRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a case stands as the last run left it. */
    public record Kept(CreditorId creditor, Standing standing, LocalDate lookOn) {}

    /** Where a case stands now. */
    public record Row(CaseId id, CreditorId creditor, Standing standing, LocalDate lookOn) {}

    public List<CaseId> toLookAt(DailyRunRows.New run, Partition partition) {
        return jdbc.sql(TO_LOOK_AT)
                .param("date", run.date())
                .param("whole", run.whole())
                .param("never", NEVER)
                .param("asOf", Columns.timestamp(run.asOf()))
                .param(
                        "after",
                        partition.after() == null ? null : partition.after().value())
                .param(
                        "upTo",
                        partition.upTo() == null ? null : partition.upTo().value())
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    public Map<CaseId, Kept> of(Collection<CaseId> cases) {
        Map<CaseId, Kept> kept = new HashMap<>();
        jdbc.sql("""
                select case_id, creditor_id, collected, bucket, late, orders, look_on from daily.stand
                where case_id = any(?)""").param(ids(cases)).query(row -> {
            kept.put(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    new Kept(
                            new CreditorId(row.getObject("creditor_id", UUID.class)),
                            new Standing(
                                    row.getBoolean("collected"),
                                    row.getInt("bucket"),
                                    Late.values()[row.getInt("late")],
                                    row.getInt("orders")),
                            row.getObject("look_on", LocalDate.class)));
        });
        return kept;
    }

    public void first(List<Row> rows, LocalDate date) {
        jdbc.sql("""
                insert into daily.stand (since, case_id, creditor_id, collected, bucket, late, orders, look_on)
                select :date, s.* from unnest(:cases, :creditors, :collected, :buckets, :lates, :orders, :looks) s""")
                .param(
                        "creditors",
                        Columns.of("uuid", rows, row -> row.creditor().value()))
                .param("date", date)
                .params(columns(rows))
                .update();
    }

    /** Closes the period of each and begins another. */
    public void changed(List<Row> rows, LocalDate date) {
        jdbc.sql(CHANGE).param("date", date).params(columns(rows)).update();
    }

    /** They stand as they stood; only when to look again is another day. */
    public void lookAgain(List<Row> rows) {
        jdbc.sql("""
                update daily.stand s set look_on = n.look_on from unnest(?, ?) n (case_id, look_on)
                where s.case_id = n.case_id""")
                .param(Columns.of("uuid", rows, row -> row.id().value()))
                .param(Columns.of("date", rows, row -> Date.valueOf(row.lookOn())))
                .update();
    }

    /** Something happened to these cases: they are looked at in the next run. */
    public void stir(Collection<CaseId> cases, Instant at) {
        jdbc.sql("insert into daily.stir (case_id, at) select s, ? from unnest(?) s")
                .params(Columns.timestamp(at), ids(cases))
                .update();
    }

    public void calm(Collection<CaseId> cases, Instant asOf) {
        jdbc.sql("delete from daily.stir where case_id = any(?) and at < ?")
                .params(ids(cases), Columns.timestamp(asOf))
                .update();
    }

    private static Map<String, Object> columns(List<Row> rows) {
        return Map.of(
                "cases", Columns.of("uuid", rows, row -> row.id().value()),
                "collected", Columns.of("bool", rows, row -> row.standing().collected()),
                "buckets",
                        Columns.of("int2", rows, row -> (short) row.standing().bucket()),
                "lates",
                        Columns.of("int2", rows, row ->
                                (short) row.standing().late().ordinal()),
                "orders", Columns.of("int4", rows, row -> row.standing().orders()),
                "looks", Columns.of("date", rows, row -> Date.valueOf(row.lookOn())));
    }

    private static SqlArrayValue ids(Collection<CaseId> cases) {
        return new SqlArrayValue("uuid", cases.stream().map(CaseId::value).toArray());
    }
}
