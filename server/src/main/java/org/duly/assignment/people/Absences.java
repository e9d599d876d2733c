package org.duly.assignment.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.kernel.UserId;
import org.duly.kernel.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away when (请假). */
@Service
@Transactional
public class Absences {

    private static final String STANDING =
            "select id, person, from_day, to_day, reason from assignment.absence where ended_at is null ";

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;

    Absences(JdbcClient jdbc, Acting acting, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who is away on this day. */
    @Transactional(readOnly = true)
    public Set<UserId> on(LocalDate day) {
        return jdbc
                .sql(STANDING + "and ? between from_day and to_day")
                .param(day)
                .query((row, _) -> absence(row).person())
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Absences that are not over on this day, the nearest first. */
    @Transactional(readOnly = true)
    public List<Absence> from(LocalDate day) {
        return jdbc.sql(STANDING + "and to_day >= ? order by from_day, id")
                .param(day)
                .query((row, _) -> absence(row))
                .list();
    }

    /**
     * Somebody will be away.
     *
     * @throws IllegalArgumentException if the last day lies before the first
     */
    public void plan(UserId person, LocalDate from, LocalDate to, String reason) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("assignment.wrong.absence");
        }
        Instant now = clock.instant();
        UUID id = Uuid7.next(now);
        jdbc.sql("""
                insert into assignment.absence (id, person, from_day, to_day, reason, made_at, made_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        person.value(),
                        from,
                        to,
                        reason,
                        Timestamp.from(now),
                        acting.current().name())
                .update();
        journal.record(
                Kind.COMMAND, "assignment.absence", person, Map.of("from", from.toString(), "to", to.toString()));
    }

    /** He is back, or never went. */
    public void end(UUID id) {
        jdbc.sql("update assignment.absence set ended_at = ? where id = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        journal.record(Kind.COMMAND, "assignment.absence-ended", id, Map.of());
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("person", UUID.class)),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"));
    }
}
