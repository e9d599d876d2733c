package org.duly.daily;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.arrangement.Promises;
import org.duly.arrangement.Promises.FundsSource;
import org.duly.casework.Cases;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.payment.Payments;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A small book that always begins the same, and a look at everything that runs made of it. */
final class Floor {

    static final String PLACED = "2026-11-09T10:00";

    private final ApplicationContext beans;
    private final JdbcClient owner;

    Floor(ApplicationContext beans) {
        this.beans = beans;
        Environment settings = beans.getEnvironment();
        this.owner = JdbcClient.create(new DriverManagerDataSource(
                settings.getRequiredProperty("spring.flyway.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password")));
    }

    /** The database as its owner sees it, past row-level security. */
    JdbcClient owner() {
        return owner;
    }

    /** Forgets every run, as if the room were new; what other tests placed is never looked at again. */
    void forgetRuns() {
        owner.sql("""
                set session_replication_role = replica;
                truncate daily.run, daily.partition, daily.tally, daily.exception, daily.stand, daily.past_stand,
                    daily.stir cascade;
                set session_replication_role = origin""").update();
    }

    /** Eight cases, placed on Monday 9 November 2026; on the second and fifth a promise for the 11th, on the third a step. */
    List<CaseId> book(Workplace workplace) {
        SettableClock clock = beans.getBean(SettableClock.class);
        clock.set(PLACED);
        List<CaseId> ids = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ids.add(workplace.place());
        }
        promise(workplace, ids.get(1));
        promise(workplace, ids.get(4));
        workplace.asCollector(() -> beans.getBean(Cases.class).follow(ids.get(2), "NO_ANSWER", null));
        return ids;
    }

    void promise(Workplace workplace, CaseId id) {
        workplace.asCollector(() -> beans.getBean(Promises.class)
                .take(id, Money.of(50_000, "CNY"), SettableClock.at("2026-11-11T18:00"), FundsSource.SALARY));
        workplace.asCollector(
                () -> beans.getBean(Cases.class).follow(id, "PROMISED", SettableClock.at("2026-11-11T18:00")));
    }

    void pay(Workplace workplace, CaseId id, long minor, LocalDate day) {
        workplace.asSystem(() -> beans.getBean(Payments.class)
                .post(workplace.account(id), "test-" + UUID.randomUUID(), day, Money.of(minor, "CNY")));
    }

    /** Everything that runs left of these cases, by the place of the case in the list; instants as they stand. */
    List<String> left(List<CaseId> ids) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (String sql : LEFT) {
                for (Map<String, Object> row :
                        owner.sql(sql).param(ids.get(i).value()).query().listOfRows()) {
                    left.add(i + " " + row);
                }
            }
        }
        return left;
    }

    /** What runs counted for a creditor, summed over partitions, by day. */
    List<String> counted(Workplace workplace) {
        return owner.sql("""
                select business_date || ' ' || measure || ' ' || sum(cases) from daily.tally where creditor_id = ?
                group by business_date, measure order by 1""")
                .param(workplace.creditor.value())
                .query(String.class)
                .list();
    }

    private static final List<String> LEFT = List.of(
            """
            select since, collected, bucket, late, look_on, text from daily.stand s join daily.orders o on o.id = s.orders
            where case_id = ?""",
            """
            select since, until, collected, bucket, late, text from daily.past_stand s join daily.orders o
            on o.id = s.orders where case_id = ? order by since""",
            """
            select standing, sop_state, action, due_at, escalates_at, priority, priority_parts::text
            from casework.case_file where id = ?""",
            "select at, outcome, from_state, to_state, due_at from casework.step where case_id = ? order by at, outcome",
            "select state, code, due_at, dropped_at from casework.task where case_id = ? order by code, due_at",
            "select state, paid_minor from arrangement.promise where case_id = ? order by taken_at",
            """
            select j.state, j.because, j.effective_at from arrangement.judgement j
            join arrangement.promise p on p.id = j.promise_id where p.case_id = ? order by j.effective_at""",
            "select kind, at, code from desk.timeline where case_id = ? order by at, kind, code");
}
