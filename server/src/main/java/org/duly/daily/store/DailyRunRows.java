package org.duly.daily.store;

import static org.duly.daily.store.Columns.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duly.daily.DailyRun;
import org.duly.daily.Measure;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs, their partitions, and what was counted in them. */
@Repository
public class DailyRunRows {

    private static final String RUN = """
            select r.*, p.partitions, p.done from daily.run r
            cross join lateral (select count(*) partitions, count(*) filter (where state = 'DONE') done
                from daily.partition p where p.business_date = r.business_date) p
            """;

    private static final String PLAN = """
            insert into daily.partition (business_date, number, after_case, up_to_case)
            select :date, row_number() over (order by up_to nulls last) - 1,
                lag(up_to) over (order by up_to nulls last), up_to
            from (select case_id up_to from (
                    select case_id, row_number() over (order by case_id) place from (
                        select case_id from daily.stand where look_on <= :date or :whole and look_on < :never
                        union all select case_id from daily.stir where at < :asOf) due) placed
                where place % :size = 0
                union select null) ends""";

    private static final String FINISH = """
            update daily.run set state = 'DONE', ended_at = :now
            where business_date = :date and state = 'RUNNING' and not exists (select from daily.partition
                where business_date = :date and state = 'WAITING')""";

    private final JdbcClient jdbc;

    DailyRunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A range of cases; null is no bound. */
    public record Partition(
            int number, @Nullable CaseId after, @Nullable CaseId upTo) {}

    /** What was counted, for whom. */
    public record Counted(CreditorId creditor, Measure measure) {}

    /** A run to be begun. */
    public record New(LocalDate date, Instant asOf, String rules, boolean whole) {}

    /** Begins a run and cuts it into partitions; false if it was begun, or another one runs. */
    public boolean begin(New run, int size, Instant now, String by) {
        int begun = jdbc.sql("""
                insert into daily.run (business_date, as_of, rules, whole, started_at, started_by)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(run.date(), timestamp(run.asOf()), run.rules(), run.whole(), timestamp(now), by)
                .update();
        if (begun == 0) {
            return false;
        }
        jdbc.sql(PLAN)
                .param("date", run.date())
                .param("whole", run.whole())
                .param("never", StandRows.NEVER)
                .param("asOf", timestamp(run.asOf()))
                .param("size", size)
                .update();
        return true;
    }

    public Optional<DailyRun> running() {
        return jdbc.sql(RUN + "where state = 'RUNNING'")
                .query(DailyRunRows::run)
                .optional();
    }

    public Optional<DailyRun> on(LocalDate date) {
        return jdbc.sql(RUN + "where business_date = ?")
                .param(date)
                .query(DailyRunRows::run)
                .optional();
    }

    public List<DailyRun> latest(int most) {
        return jdbc.sql(RUN + "order by business_date desc limit ?")
                .param(most)
                .query(DailyRunRows::run)
                .list();
    }

    /** What ruled in a run. */
    public Optional<String> rules(LocalDate date) {
        return jdbc.sql("select rules from daily.run where business_date = ?")
                .param(date)
                .query(String.class)
                .optional();
    }

    /** The next partition that nobody works; it is held until the transaction ends. */
    public Optional<Partition> claim(LocalDate date) {
        return jdbc.sql("""
                select number, after_case, up_to_case from daily.partition
                where business_date = ? and state = 'WAITING' order by number limit 1 for update skip locked""")
                .param(date)
                .query((row, _) -> new Partition(row.getInt(1), caseId(row, 2), caseId(row, 3)))
                .optional();
    }

    public void done(LocalDate date, Partition partition, String by, Instant from, Instant until) {
        jdbc.sql("""
                update daily.partition set state = 'DONE', worked_by = ?, started_at = ?, ended_at = ?
                where business_date = ? and number = ?""")
                .params(by, timestamp(from), timestamp(until), date, partition.number())
                .update();
    }

    /** Ends the run once no partition waits; true for the one who ended it. */
    public boolean finish(LocalDate date, Instant now) {
        int ended = jdbc.sql(FINISH)
                .param("now", timestamp(now))
                .param("date", date)
                .update();
        return ended == 1;
    }

    public void count(LocalDate date, Partition partition, Map<Counted, Integer> counts) {
        List<Map.Entry<Counted, Integer>> rows = List.copyOf(counts.entrySet());
        jdbc.sql("""
                insert into daily.tally (business_date, number, creditor_id, measure, cases)
                select ?, ?, t.* from unnest(?, ?, ?) t""")
                .param(date)
                .param(partition.number())
                .param(Columns.of("uuid", rows, row -> row.getKey().creditor().value()))
                .param(Columns.of("text", rows, row -> row.getKey().measure().name()))
                .param(Columns.of("int4", rows, Map.Entry::getValue))
                .update();
    }

    private static DailyRun run(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new DailyRun(
                row.getObject("business_date", LocalDate.class),
                row.getTimestamp("as_of").toInstant(),
                row.getBoolean("whole"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                ended == null ? null : ended.toInstant(),
                row.getInt("partitions"),
                row.getInt("done"));
    }

    private static @Nullable CaseId caseId(ResultSet row, int column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new CaseId(id);
    }
}
