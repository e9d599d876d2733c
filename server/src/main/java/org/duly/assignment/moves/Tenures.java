package org.duly.assignment.moves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.duly.party.PersonKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The time cases are with their holders, within the reader's scope. */
@Repository
@Transactional(readOnly = true)
public class Tenures {

    private static final String TENURE =
            "select case_id, holder, since, touched_at, result_at from assignment.tenure t ";

    private final JdbcClient jdbc;

    Tenures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Held so long without result, and not kept on this day; in the order of case ids. */
    List<Tenure> expired(Instant before, LocalDate today) {
        return jdbc.sql(TENURE + """
                where since < :before and (result_at is null or result_at < :before) and not exists (
                    select from assignment.keep k where k.case_id = t.case_id and k.state = 'APPROVED'
                        and k.until_day >= :today)
                order by case_id""")
                .param("before", Timestamp.from(before))
                .param("today", today)
                .query((row, _) -> tenure(row))
                .list();
    }

    /** Held and not tried since then, the quietest first; of one person only if one is given. */
    public List<Tenure> quiet(Instant before, @Nullable UserId holder, int limit, int offset) {
        return jdbc.sql(TENURE + """
                where coalesce(touched_at, since) < :before and (:holder::uuid is null or holder = :holder)
                order by coalesce(touched_at, since), case_id limit :limit offset :offset""")
                .param("before", Timestamp.from(before))
                .param("holder", holder == null ? null : holder.value(), java.sql.Types.OTHER)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> tenure(row))
                .list();
    }

    /** What somebody holds, the longest held first. */
    public List<Tenure> heldLongest(UserId holder, int limit) {
        return jdbc.sql(TENURE + "where holder = ? order by greatest(since, result_at), case_id limit ?")
                .params(holder.value(), limit)
                .query((row, _) -> tenure(row))
                .list();
    }

    public Map<CaseId, Tenure> of(Collection<CaseId> ids) {
        return jdbc
                .sql(TENURE + "where case_id = any(?)")
                .param(new SqlArrayValue("uuid", ids.stream().map(CaseId::value).toArray()))
                .query((row, _) -> tenure(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Tenure::id, Function.identity()));
    }

    /** By person: how many he holds, tried today, and not tried for long. */
    public Map<UserId, Tally> tallies(Instant today, Instant quietBefore) {
        return jdbc
                .sql("""
                select holder, count(*) held, count(*) filter (where touched_at >= ?) touched,
                    count(*) filter (where coalesce(touched_at, since) < ?) quiet
                from assignment.tenure group by holder""")
                .params(Timestamp.from(today), Timestamp.from(quietBefore))
                .query((row, _) -> Map.entry(
                        new UserId(row.getObject("holder", UUID.class)),
                        new Tally(row.getInt("held"), row.getInt("touched"), row.getInt("quiet"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int heldBy(UserId person) {
        return jdbc.sql("select count(*) from assignment.tenure where holder = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    boolean isWorkedByAnother(PersonKey debtor, UserId person) {
        return jdbc.sql("select exists (select from assignment.tenure where debtor_key = ? and holder <> ?)")
                .params(debtor.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    private static Tenure tenure(ResultSet row) throws SQLException {
        return new Tenure(
                new CaseId(row.getObject("case_id", UUID.class)),
                new UserId(row.getObject("holder", UUID.class)),
                row.getTimestamp("since").toInstant(),
                instant(row, "touched_at"),
                instant(row, "result_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** What one person holds and how much of it was tried. */
    public record Tally(int held, int touchedToday, int quiet) {}
}
