package org.duly.reporting.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions that compliance asks of the facts. */
@Repository
class OversightQueries {

    private final JdbcClient jdbc;

    OversightQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A refusal on several grounds counts once under each of its rules. */
    List<RuleDay> refusedByRule(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select rule, day, count(*) refused from reporting.fact, unnest(rules) rule
                        where kind = 'CONTACT_REFUSED' and day between :from and :to
                        group by rule, day""")
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new RuleDay(
                        row.getString("rule"), row.getObject("day", LocalDate.class), row.getInt("refused")))
                .list();
    }

    Asked asked(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select count(*) asked, count(*) filter (where kind = 'CONTACT_REFUSED') refused
                        from reporting.fact
                        where kind in ('CONTACT_REFUSED', 'CONTACT_RESERVED') and day between :from and :to""")
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Asked(row.getInt("asked"), row.getInt("refused")))
                .single();
    }

    /** How often a presumption was asked to be set aside, and what became of it. */
    Rebuttals rebuttals(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select count(*) filter (where kind = 'REBUTTAL_ASKED') asked,
                               count(*) filter (where kind = 'REBUTTAL_APPROVED') approved,
                               count(*) filter (where kind = 'REBUTTAL_DECLINED') declined,
                               count(*) filter (where kind = 'REBUTTAL_USED') used
                        from reporting.fact where kind like 'REBUTTAL%' and day between :from and :to""")
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Rebuttals(
                        row.getInt("asked"), row.getInt("approved"), row.getInt("declined"), row.getInt("used")))
                .single();
    }

    List<Refused> latest(LocalDate from, LocalDate to, int limit) {
        return jdbc.sql("""
                        select at, case_id, person, channel, rules, receipt from reporting.fact
                        where kind = 'CONTACT_REFUSED' and day between :from and :to
                        order by at desc, id desc limit :limit""")
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query(OversightQueries::refused)
                .list();
    }

    private static Refused refused(ResultSet row, int index) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        return new Refused(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new CaseId(row.getObject("case_id", UUID.class)),
                person == null ? null : new UserId(person),
                row.getString("channel"),
                List.of((String[]) row.getArray("rules").getArray()),
                row.getString("receipt"));
    }

    /** How often one rule refused on one day. */
    record RuleDay(String rule, LocalDate day, int refused) {}

    /** How often the gate was asked and how often it refused. */
    record Asked(int asked, int refused) {}

    /** Rebuttals of presumptions by what became of them. */
    record Rebuttals(int asked, int approved, int declined, int used) {}

    /** One refusal as stored. */
    record Refused(
            Instant at, CaseId caseId, @Nullable UserId person, String channel, List<String> rules, String receipt) {}
}
