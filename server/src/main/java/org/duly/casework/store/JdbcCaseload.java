package org.duly.casework.store;

import static org.duly.casework.store.Columns.timestamp;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.Caseload;
import org.duly.casework.sop.Versions;
import org.duly.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts cases in the database. */
@Service
@Transactional(readOnly = true)
class JdbcCaseload implements Caseload {

    private final JdbcClient jdbc;
    private final Versions versions;
    private final Clock clock;

    JdbcCaseload(JdbcClient jdbc, Versions versions, Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public List<Count> counts() {
        return jdbc.sql("""
                select standing, sop_state, holder, count(*) cases,
                    count(*) filter (where touched_at is null) untouched,
                    count(*) filter (where due_at < :now and """ + JdbcProcedures.AT_WORK + """
                    ) overdue
                from casework.case_file group by standing, sop_state, holder order by standing, sop_state, holder""")
                .param("now", timestamp(clock.instant()))
                .param("paused", JdbcProcedures.paused(versions))
                .query((row, _) -> {
                    UUID holder = row.getObject("holder", UUID.class);
                    return new Count(
                            Standing.valueOf(row.getString("standing")),
                            row.getString("sop_state"),
                            holder == null ? null : new UserId(holder),
                            row.getInt("cases"),
                            row.getInt("untouched"),
                            row.getInt("overdue"));
                })
                .list();
    }

    @Override
    public List<CaseCard> untouched(int limit, int offset) {
        return jdbc.sql(CaseRows.CARD
                        + "where standing = 'OPEN' and touched_at is null order by opened_at, id limit ? offset ?")
                .params(limit, offset)
                .query((row, _) -> CaseRows.card(row))
                .list();
    }

    @Override
    public List<CaseCard> overdue(int limit, int offset) {
        return jdbc.sql(CaseRows.CARD + "where standing in ('OPEN', 'HELD') and " + JdbcProcedures.AT_WORK
                        + " and due_at < :now order by due_at, id limit :limit offset :offset")
                .param("now", timestamp(clock.instant()))
                .param("paused", JdbcProcedures.paused(versions))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> CaseRows.card(row))
                .list();
    }
}
