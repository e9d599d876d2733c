package org.duly.assignment.moves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The account of moves, and recovery by kind of move. */
@Service
@Transactional(readOnly = true)
public class MoveReports {

    private static final String LATEST = """
            select case_id, rule, from_holder, to_holder, actor, actor_name, reason, at
            from assignment.move order by at desc, id desc limit ?""";

    private final JdbcClient jdbc;

    MoveReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By rule and currency, the rule that moved most first. */
    public List<Recovery> recovery(Instant from, Instant to) {
        return jdbc.sql("""
                select m.rule, m.currency, count(*) moves, count(distinct m.case_id) cases,
                    count(*) filter (where r.amount > 0) paying, sum(m.owed_minor)::bigint owed,
                    coalesce(sum(r.amount), 0)::bigint recovered
                from assignment.move m
                left join lateral (select sum(amount_minor) amount from assignment.recovered where move_id = m.id) r
                    on true
                where m.at >= ? and m.at < ? and m.to_holder is not null
                group by m.rule, m.currency order by moves desc, m.rule, m.currency""")
                .params(Timestamp.from(from), Timestamp.from(to))
                .query((row, _) -> recovery(row))
                .list();
    }

    /** How many moves there were since then. */
    public int since(Instant from) {
        return jdbc.sql("select count(*) from assignment.move where at >= ?")
                .param(Timestamp.from(from))
                .query(Integer.class)
                .single();
    }

    /** The latest moves. */
    public List<Line> latest(int limit) {
        return jdbc.sql(LATEST).param(limit).query((row, _) -> line(row)).list();
    }

    private static Recovery recovery(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Recovery(
                row.getString("rule"),
                row.getInt("moves"),
                row.getInt("cases"),
                row.getInt("paying"),
                Money.of(row.getLong("owed"), currency),
                Money.of(row.getLong("recovered"), currency));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("rule"),
                user(row, "from_holder"),
                user(row, "to_holder"),
                user(row, "actor"),
                row.getString("actor_name"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant());
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : new UserId(value);
    }

    /**
     * A move as it is read.
     *
     * @param actor who moved it, or null for the system
     */
    public record Line(
            CaseId caseId,
            String rule,
            @Nullable UserId from,
            @Nullable UserId to,
            @Nullable UserId actor,
            String actorName,
            String reason,
            Instant at) {}
}
