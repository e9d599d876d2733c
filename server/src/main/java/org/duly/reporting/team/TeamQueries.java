package org.duly.reporting.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions that the leader's board asks of the facts. */
@Repository
class TeamQueries {

    private final JdbcClient jdbc;

    TeamQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Standing> standings(LocalDate asOf, Instant moment) {
        return jdbc.sql("""
                        select standing, stage, holder, count(*) cases, count(*) filter (where attempts > 0) worked,
                            count(*) filter (where due < :moment) overdue, sum(points) points, sum(points_tried) tried
                        from reporting.position(:asOf) where standing in ('OPEN', 'HELD')
                        group by standing, stage, holder order by standing, stage""")
                .param("asOf", asOf)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(TeamQueries::standing)
                .list();
    }

    /** Facts of the day by kind. */
    Map<String, Integer> counts(LocalDate day) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select kind, count(*) from reporting.fact where day = :day and known_on <= :day group by kind")
                .param("day", day)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    Due promisesDue(LocalDate day, ZoneId zone) {
        return jdbc.sql("""
                        select count(*) due, count(*) filter (where not exists (
                            select from reporting.fact judged where judged.subject = taken.subject
                                and judged.kind in ('PROMISE_KEPT', 'PROMISE_PARTLY_KEPT', 'PROMISE_BROKEN')
                                and judged.known_on <= :day)) still_open
                        from reporting.fact taken
                        where taken.kind = 'PROMISE_TAKEN' and taken.known_on <= :day
                            and taken.due >= :from and taken.due < :to""")
                .param("day", day)
                .param("from", day.atStartOfDay(zone).toOffsetDateTime())
                .param("to", day.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
                .query((row, _) -> new Due(row.getInt("due"), row.getInt("still_open")))
                .single();
    }

    /** Net money by day and currency, as known on {@code knownOn}. */
    List<Collected> collected(LocalDate from, LocalDate to, LocalDate knownOn) {
        return jdbc.sql("""
                        select day, currency,
                            sum(case kind when 'PAYMENT' then amount_minor else -amount_minor end) net
                        from reporting.fact
                        where kind in ('PAYMENT', 'REVERSAL') and day between :from and :to and known_on <= :knownOn
                        group by day, currency order by day, currency""")
                .param("from", from)
                .param("to", to)
                .param("knownOn", knownOn)
                .query((row, _) -> new Collected(
                        row.getObject("day", LocalDate.class), Money.of(row.getLong("net"), row.getString("currency"))))
                .list();
    }

    /** Cases of the table, the most urgent first. */
    List<CaseId> cases(CaseQuestion question, Instant moment, int limit, int offset) {
        return where(
                        question,
                        moment,
                        "case_id",
                        "order by due nulls last, opened_at, case_id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    int count(CaseQuestion question, Instant moment) {
        return where(question, moment, "count(*)", "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec where(CaseQuestion question, Instant moment, String what, String tail) {
        return jdbc.sql("""
                        select %s from reporting.position(:asOf)
                        where standing = 'OPEN'
                            and (:stage::text is null or stage = :stage)
                            and (:holder::uuid is null or holder = :holder)
                            and (not :unheld or holder is null)
                            and (not :untouched or attempts = 0)
                            and (not :overdue or due < :moment)
                        %s""".formatted(what, tail))
                .param("asOf", question.asOf())
                .param("stage", question.stage())
                .param(
                        "holder",
                        question.holder() == null ? null : question.holder().value())
                .param("unheld", question.view() == CaseQuestion.View.UNHELD)
                .param("untouched", question.view() == CaseQuestion.View.UNTOUCHED)
                .param("overdue", question.view() == CaseQuestion.View.OVERDUE)
                .param("moment", moment.atOffset(ZoneOffset.UTC));
    }

    private static Standing standing(ResultSet row, int index) throws SQLException {
        return new Standing(
                row.getString("standing"),
                row.getString("stage"),
                user(row.getObject("holder", UUID.class)),
                row.getInt("cases"),
                row.getInt("worked"),
                row.getInt("overdue"),
                row.getInt("points"),
                row.getInt("tried"));
    }

    private static @Nullable UserId user(@Nullable UUID value) {
        return value == null ? null : new UserId(value);
    }

    /** Promises whose day it is, and how many of them were not judged by the end of it. */
    record Due(int due, int open) {}

    /** Net money of one day in one currency. */
    record Collected(LocalDate day, Money amount) {}
}
