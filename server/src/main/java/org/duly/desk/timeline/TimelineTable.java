package org.duly.desk.timeline;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows behind the timeline. */
@Repository
class TimelineTable {

    private static final int BATCH = 1000;
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private static final String INSERT = """
            insert into desk.timeline (creditor_id, case_id, kind, at, recorded_at, actor, actor_name, channel,
                code, point_id, amount_minor, currency, credited, words, detail)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    TimelineTable(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(List<TimelineWriter.Told> lines, Map<CaseId, CreditorId> creditors) {
        jdbc.batchUpdate(INSERT, lines, BATCH, (statement, told) -> {
            Line line = told.line();
            Money amount = line.amount();
            statement.setObject(
                    1, Objects.requireNonNull(creditors.get(line.caseId())).value());
            statement.setObject(2, line.caseId().value());
            statement.setString(3, line.happening().name());
            statement.setObject(4, utc(line.at()));
            statement.setObject(5, utc(told.recordedAt()));
            uuid(statement, 6, told.actor().user() instanceof UserId user ? user.value() : null);
            statement.setString(7, told.actor().name());
            statement.setString(8, line.channel());
            statement.setString(9, line.code());
            uuid(statement, 10, line.point() instanceof ContactPointId point ? point.value() : null);
            statement.setObject(11, amount == null ? null : amount.minor(), Types.BIGINT);
            statement.setString(12, amount == null ? null : amount.currency().getCurrencyCode());
            uuid(statement, 13, line.credited() instanceof UserId user ? user.value() : null);
            statement.setString(14, line.words());
            statement.setString(15, json.writeValueAsString(line.detail()));
        });
    }

    List<Entry> of(CaseId caseId, List<Happening> which, int limit, int offset) {
        return jdbc.query(
                """
                select id, kind, at, recorded_at, actor, actor_name, channel, code, point_id, amount_minor, currency,
                    words, detail
                from desk.timeline where case_id = ? and kind = any (string_to_array(?, ','))
                order by at desc, id desc limit ? offset ?""",
                this::entry,
                caseId.value(),
                which.stream().map(Happening::name).collect(Collectors.joining(",")),
                limit,
                offset);
    }

    List<DayTally> tallies(UserId person, LocalDate from, ZoneId zone) {
        return jdbc.query(
                """
                select (at at time zone ?)::date as day, count(*) filter (where kind = 'CONTACT') contacts,
                    count(*) filter (where kind = 'REACHED') reached, count(*) filter (where kind = 'PROMISED') promises
                from desk.timeline where actor = ? and at >= ? group by 1 order by 1 desc""",
                (row, _) -> new DayTally(
                        row.getObject("day", LocalDate.class),
                        row.getInt("contacts"),
                        row.getInt("reached"),
                        row.getInt("promises")),
                zone.getId(),
                person.value(),
                utc(from.atStartOfDay(zone).toInstant()));
    }

    List<Money> credited(UserId person, LocalDate day, ZoneId zone) {
        return jdbc.query(
                """
                select currency, sum(case kind when 'PAID' then amount_minor else -amount_minor end) net
                from desk.timeline where credited = ? and at >= ? and at < ? group by currency order by currency""",
                (row, _) -> Money.of(row.getLong("net"), row.getString("currency")),
                person.value(),
                utc(day.atStartOfDay(zone).toInstant()),
                utc(day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private Entry entry(ResultSet row, int index) throws SQLException {
        UUID actor = row.getObject("actor", UUID.class);
        UUID point = row.getObject("point_id", UUID.class);
        String currency = row.getString("currency");
        return new Entry(
                row.getLong("id"),
                Happening.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                actor == null ? null : new UserId(actor),
                row.getString("actor_name"),
                row.getString("channel"),
                row.getString("code"),
                point == null ? null : new ContactPointId(point),
                currency == null ? null : Money.of(row.getLong("amount_minor"), currency),
                row.getString("words"),
                json.readValue(row.getString("detail"), DETAIL));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static void uuid(PreparedStatement statement, int index, @Nullable UUID value) throws SQLException {
        statement.setObject(index, value, Types.OTHER);
    }
}
