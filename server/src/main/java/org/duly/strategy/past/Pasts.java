package org.duly.strategy.past;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.contact.ResultCode;
import org.duly.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the past of cases, for one or for thousands in one query, and goes through the cases there are. */
@Component
@Transactional(readOnly = true)
public class Pasts {

    private static final List<String> TALKS = Arrays.stream(ResultCode.values())
            .filter(code -> code.level() == ResultCode.Level.EFFECTIVE)
            .map(Enum::name)
            .toList();

    private static final String OF = """
            select case_id,
                count(*) filter (where kind = 'CONTACT') attempts,
                count(*) filter (where kind = 'CONTACT' and code = 'REFUSED_TO_PAY') refusals,
                coalesce((array_agg(code order by at desc, id desc)
                    filter (where kind = 'CONTACT' and code = any (:talks)))[1] = 'DISPUTES', false) disputes,
                count(*) filter (where kind = 'PROMISED') promised,
                count(*) filter (where kind = 'KEPT') kept,
                count(*) filter (where kind in ('KEPT', 'PARTLY', 'BROKEN')) judged,
                count(*) filter (where kind = 'BROKEN') broken,
                max(day) filter (where kind = 'CONTACT') last_attempt,
                max(day) filter (where kind = 'CONTACT' and code = any (:talks)) last_talk,
                max(day) filter (where kind = 'PAID') last_payment,
                (array_agg(code order by at desc, id desc) filter (where kind = 'ASSESSED'))[1] assessed,
                (array_agg(code order by at desc, id desc) filter (where kind = 'INCOME'))[1] income
            from strategy.happening where case_id = any (:cases) and """;

    private final JdbcClient jdbc;

    Pasts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The past of these cases until the end of the day; cases to which nothing happened are absent. */
    public Map<CaseId, Past> of(Collection<CaseId> cases, LocalDate day) {
        return of(cases, "day <= :end", day);
    }

    /** The past of these cases as far as it had happened at that instant. */
    public Map<CaseId, Past> of(Collection<CaseId> cases, Instant knownAt) {
        return of(cases, "at <= :end", Timestamp.from(knownAt));
    }

    private Map<CaseId, Past> of(Collection<CaseId> cases, String until, Object end) {
        Map<CaseId, Past> pasts = new HashMap<>();
        jdbc.sql(OF + " " + until + " group by case_id")
                .param(
                        "cases",
                        new SqlArrayValue(
                                "uuid", cases.stream().map(CaseId::value).toArray()))
                .param("talks", new SqlArrayValue("text", TALKS.toArray()))
                .param("end", end)
                .query((ResultSet row) -> {
                    pasts.put(new CaseId(row.getObject("case_id", UUID.class)), read(row));
                });
        return pasts;
    }

    /** The next cases after {@code last} in the order of their ids that were open at the end of the day. */
    public List<CaseId> openOn(LocalDate day, UUID last, int limit) {
        return jdbc.sql("""
                select case_id from strategy.known_case
                where case_id > ? and opened_on <= ? and (closed_on is null or closed_on > ?)
                order by case_id limit ?""")
                .params(last, day, day, limit)
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How many were open at the end of the day. */
    public int openOn(LocalDate day) {
        return jdbc.sql("""
                select count(*) from strategy.known_case
                where opened_on <= ? and (closed_on is null or closed_on > ?)
                """).params(day, day).query(Integer.class).single();
    }

    private static Past read(ResultSet row) throws SQLException {
        return new Past(
                row.getInt("attempts"),
                row.getInt("refusals"),
                row.getBoolean("disputes"),
                row.getInt("promised"),
                row.getInt("kept"),
                row.getInt("judged"),
                row.getInt("broken"),
                row.getObject("last_attempt", LocalDate.class),
                row.getObject("last_talk", LocalDate.class),
                row.getObject("last_payment", LocalDate.class),
                row.getString("assessed"),
                row.getString("income"));
    }
}
