package org.duly.casework.store;

import static org.duly.casework.store.Columns.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseCard.NextStep;
import org.duly.casework.Cases.Filter;
import org.duly.casework.Cases.Found;
import org.duly.casework.Cases.Queued;
import org.duly.casework.Reason;
import org.duly.casework.sop.SopState.Lane;
import org.duly.casework.sop.Versions;
import org.duly.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The collector's day and the lists of leaders. */
@Component
class Listing {

    private static final String TODAY = "where holder = :collector and standing in ('OPEN', 'HELD') and "
            + JdbcProcedures.AT_WORK + " and ready_at < :tomorrow ";

    private static final String DAY_ORDER = """
            order by case when lane < 2 then lane when due_at < :now then 2 else 3 end,
                (lane = 2 and due_at < :now and touched_at is null) desc,
                case when lane = 1 or due_at < :now then due_at end, priority desc, due_at, c.id
            limit :limit offset :offset""";

    private static final String FILTER = """
            where (:standing::text is null or standing = :standing) and (:state::text is null or sop_state = :state)
                and (:holder::uuid is null or holder = :holder) and (not :unheld or holder is null)
                and (:creditor::uuid is null or creditor_id = :creditor)
                and (:late::text is null or """ + JdbcProcedures.AT_WORK + """
                    and standing in ('OPEN', 'HELD')
                    and case :late::text when 'OVERDUE' then due_at else escalates_at end < :now)
            """;

    private final JdbcClient jdbc;
    private final Versions versions;
    private final Clock clock;

    Listing(JdbcClient jdbc, Versions versions, Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.clock = clock;
    }

    List<Queued> today(UserId collector, int limit, int offset) {
        Instant now = clock.instant();
        return jdbc.sql(CaseRows.CARD + TODAY + DAY_ORDER)
                .param("collector", collector.value())
                .param("tomorrow", timestamp(tomorrow()))
                .param("paused", JdbcProcedures.paused(versions))
                .param("now", timestamp(now))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> queued(row, now))
                .list();
    }

    int todayCount(UserId collector) {
        return jdbc.sql("select count(*) from casework.case_file " + TODAY)
                .param("collector", collector.value())
                .param("tomorrow", timestamp(tomorrow()))
                .param("paused", JdbcProcedures.paused(versions))
                .query(Integer.class)
                .single();
    }

    Found find(Filter filter, int limit, int offset) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "standing", filter.standing() == null ? null : filter.standing().name());
        values.put("state", filter.sopState());
        values.put("holder", filter.holder() == null ? null : filter.holder().value());
        values.put("unheld", filter.unheld());
        values.put("late", filter.late() == null ? null : filter.late().name());
        values.put("now", timestamp(clock.instant()));
        values.put("paused", JdbcProcedures.paused(versions));
        values.put(
                "creditor", filter.creditor() == null ? null : filter.creditor().value());
        int total = jdbc.sql("select count(*) from casework.case_file " + FILTER)
                .params(values)
                .query(Integer.class)
                .single();
        values.put("limit", limit);
        values.put("offset", offset);
        return new Found(
                jdbc.sql(CaseRows.CARD + FILTER + "order by priority desc, number limit :limit offset :offset")
                        .params(values)
                        .query((row, _) -> CaseRows.card(row))
                        .list(),
                total);
    }

    private Instant tomorrow() {
        return LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** Why it stands where it stands: what is due, then what made up its priority. */
    private static Queued queued(ResultSet row, Instant now) throws SQLException {
        CaseCard card = CaseRows.card(row);
        List<Reason> why = new ArrayList<>();
        NextStep next = card.nextStep();
        if (next != null) {
            why.add(Reason.of(why(Lane.values()[row.getInt("lane")], next, now), next.due()));
        }
        Instant escalates = CaseRows.instant(row, "escalates_at");
        if (escalates != null && escalates.isBefore(now)) {
            why.add(Reason.of("casework.why.escalated"));
        }
        if (row.getTimestamp("touched_at") == null) {
            why.add(Reason.of("casework.why.untouched"));
        }
        why.addAll(card.priorityReasons());
        return new Queued(card, why);
    }

    private static String why(Lane lane, NextStep next, Instant now) {
        return switch (lane) {
            case BROKEN -> "casework.why.promise-broken";
            case PROMISE -> "casework.why.promise-due";
            case ORDINARY -> next.due().isBefore(now) ? "casework.why.overdue" : "casework.why.due";
        };
    }
}
