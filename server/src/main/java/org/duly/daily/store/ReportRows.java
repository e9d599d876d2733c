package org.duly.daily.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.daily.Measure;
import org.duly.daily.Report;
import org.duly.daily.Report.Excepted;
import org.duly.daily.Step;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what runs counted, and keeps the cases that could not be taken through. */
@Repository
public class ReportRows {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Report of(LocalDate date) {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        jdbc.sql("select measure, sum(cases) from daily.tally where business_date = ? group by measure")
                .param(date)
                .query(row -> {
                    counts.put(Measure.valueOf(row.getString(1)), row.getInt(2));
                });
        return new Report(
                counts,
                exceptions(date),
                jdbc.sql("select count(*) from daily.exception where business_date = ?")
                        .param(date)
                        .query(Integer.class)
                        .single());
    }

    public void except(LocalDate date, @Nullable CreditorId creditor, Excepted excepted) {
        jdbc.sql("""
                insert into daily.exception (id, business_date, creditor_id, case_id, step, reason, at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(Uuid7.next(excepted.at()))
                .param(date)
                .param(creditor == null ? null : creditor.value())
                .param(excepted.caseId().value())
                .param(excepted.step().name())
                .param(excepted.reason())
                .param(Timestamp.from(excepted.at()))
                .update();
    }

    private List<Excepted> exceptions(LocalDate date) {
        return jdbc.sql("""
                select case_id, step, reason, at from daily.exception where business_date = ?
                order by at desc, id desc limit ?""")
                .params(date, SHOWN)
                .query((row, _) -> new Excepted(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        Step.valueOf(row.getString("step")),
                        row.getString("reason"),
                        instant(row.getTimestamp("at"))))
                .list();
    }

    private static Instant instant(Timestamp at) {
        return at.toInstant();
    }
}
