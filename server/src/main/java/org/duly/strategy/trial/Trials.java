package org.duly.strategy.trial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.kernel.Uuid7;
import org.duly.strategy.version.Published;
import org.duly.strategy.version.Subject;
import org.duly.strategy.version.Version;
import org.duly.strategy.version.Versions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Experiments: started with a rule for their end, and stopped once. */
@Service
@Transactional
public class Trials {

    private final JdbcClient jdbc;
    private final Versions versions;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;

    Trials(JdbcClient jdbc, Versions versions, Acting acting, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    /** What somebody wants to try. */
    public record Plan(
            String name, UUID challenger, int challengerShare, int basePercent, int leastPoints, LocalDate endsOn) {}

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Trial> all() {
        return jdbc.sql("select * from strategy.trial order by started_at desc")
                .query(Trials::read)
                .list();
    }

    /** The experiment that decides on a day, if one does. */
    @Transactional(readOnly = true)
    public Optional<Trial> running(Subject subject, LocalDate day) {
        return jdbc.sql("""
                select * from strategy.trial
                where subject = ? and starts_on <= ? and ends_on >= ? and (stopped_on is null or stopped_on > ?)
                order by started_at desc limit 1""")
                .params(subject.name(), day, day, day)
                .query(Trials::read)
                .optional();
    }

    /** Starts an experiment tomorrow, so that no day is treated by halves. */
    public Published start(Plan plan) {
        Version challenger = versions.get(plan.challenger());
        LocalDate first = LocalDate.now(clock).plusDays(1);
        if (!challenger.isForTrialsOnly()) {
            return Published.not("not-for-trials");
        }
        if (plan.name().isBlank()) {
            return Published.not("no-name");
        }
        if (outside(plan.challengerShare(), 1, 50)
                || outside(plan.basePercent(), 1, 99)
                || outside(plan.leastPoints(), 1, 50)
                || plan.basePercent() + plan.leastPoints() > 99) {
            return Published.not("trial-numbers");
        }
        if (!plan.endsOn().isAfter(first)) {
            return Published.not("trial-too-short", first);
        }
        try {
            insert(plan, challenger.subject(), first);
        } catch (DuplicateKeyException e) {
            return Published.not("trial-running");
        }
        return new Published.Done();
    }

    private void insert(Plan plan, Subject subject, LocalDate first) {
        if (jdbc.sql("select count(*) from strategy.trial where subject = ? and stopped_on is null")
                        .param(subject.name())
                        .query(Integer.class)
                        .single()
                > 0) {
            throw new DuplicateKeyException("a trial runs on " + subject);
        }
        UUID id = Uuid7.next(clock.instant());
        jdbc.sql("""
                insert into strategy.trial (id, subject, name, challenger, challenger_share, salt, base_percent,
                    least_points, needed, starts_on, ends_on, started_by, started_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        subject.name(),
                        plan.name().strip(),
                        plan.challenger(),
                        plan.challengerShare(),
                        UUID.randomUUID().toString(),
                        plan.basePercent(),
                        plan.leastPoints(),
                        SampleSize.needed(plan.basePercent(), plan.leastPoints()),
                        first,
                        plan.endsOn(),
                        acting.current().name(),
                        Timestamp.from(clock.instant()))
                .update();
        journal.record(
                Kind.COMMAND, "strategy.trial", id, Map.of("subject", subject.name(), "share", plan.challengerShare()));
    }

    /** Ends an experiment from tomorrow on; at once if it has not begun. */
    public Published stop(UUID id, String reason) {
        if (reason.isBlank()) {
            return Published.not("no-answer");
        }
        int stopped = jdbc.sql("""
                update strategy.trial set stopped_on = greatest(?, starts_on), stop_reason = ?
                where id = ? and stopped_on is null""")
                .params(LocalDate.now(clock).plusDays(1), reason.strip(), id)
                .update();
        if (stopped == 0) {
            return Published.not("trial-stopped");
        }
        journal.record(Kind.COMMAND, "strategy.trial-stop", id, Map.of());
        return new Published.Done();
    }

    private static boolean outside(int number, int least, int most) {
        return number < least || number > most;
    }

    private static Trial read(ResultSet row, int number) throws SQLException {
        return new Trial(
                row.getObject("id", UUID.class),
                Subject.valueOf(row.getString("subject")),
                row.getString("name"),
                row.getObject("challenger", UUID.class),
                row.getInt("challenger_share"),
                row.getString("salt"),
                row.getInt("base_percent"),
                row.getInt("least_points"),
                row.getInt("needed"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("stopped_on", LocalDate.class),
                row.getString("stop_reason"),
                row.getString("started_by"));
    }
}
