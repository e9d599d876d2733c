package org.duly.strategy.deciding;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.kernel.DebtorId;
import org.duly.strategy.trial.Share;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The standing part of debtors that no change reaches: they stay with the first version of every table, so that years
 * of changes can be weighed together. Its salt never changes, only its size; whoever is in at 5 % stays in at 10 %.
 */
@Component
@Transactional
public class HoldOut {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;

    HoldOut(JdbcClient jdbc, Acting acting, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    /** What holds on a day. */
    public record Held(int percent, String salt) {
        public boolean holds(DebtorId debtor) {
            return percent > 0 && Share.within(salt, debtor, percent);
        }
    }

    @Transactional(readOnly = true)
    public Held on(LocalDate day) {
        return jdbc.sql("""
                        select percent, salt from strategy.hold_out
                        where valid_from <= ? order by valid_from desc limit 1""")
                .param(day)
                .query((row, _) -> new Held(row.getInt(1), row.getString(2)))
                .optional()
                .orElseGet(() -> new Held(0, ""));
    }

    /** Sets the size from today on. */
    public void set(int percent) {
        String salt = jdbc.sql("select salt from strategy.hold_out order by valid_from limit 1")
                .query(String.class)
                .optional()
                .orElseGet(() -> UUID.randomUUID().toString());
        jdbc.sql("""
                insert into strategy.hold_out (valid_from, percent, salt, set_by, set_at) values (?, ?, ?, ?, ?)
                on conflict (valid_from) do update set percent = excluded.percent, set_by = excluded.set_by,
                    set_at = excluded.set_at""")
                .params(LocalDate.now(clock), percent, salt, acting.current().name(), Timestamp.from(clock.instant()))
                .update();
        journal.record(Kind.COMMAND, "strategy.hold-out", null, Map.of("percent", percent));
    }
}
