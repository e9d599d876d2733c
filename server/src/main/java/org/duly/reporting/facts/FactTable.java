package org.duly.reporting.facts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duly.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows behind every figure; only ever added to. */
@Repository
class FactTable {

    private static final int BATCH = 1000;

    private static final String INSERT = """
            insert into reporting.fact (creditor_id, kind, case_id, account_id, batch_id, day, at, known_on,
                recorded_at, person, point_id, channel, code, rules, receipt, subject, amount_minor, currency,
                due, points)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;

    FactTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<FactRow> rows, Instant recordedAt, ZoneId zone) {
        jdbc.batchUpdate(INSERT, rows, BATCH, (statement, row) -> {
            names(statement, row);
            statement.setObject(6, row.day);
            statement.setObject(7, utc(row.at));
            statement.setObject(8, recordedAt.atZone(zone).toLocalDate());
            statement.setObject(9, utc(recordedAt));
            content(statement, row);
        });
    }

    private static void names(PreparedStatement statement, FactRow row) throws SQLException {
        statement.setObject(1, Objects.requireNonNull(row.creditor).value());
        statement.setString(2, row.kind.name());
        uuid(statement, 3, row.caseId == null ? null : row.caseId.value());
        uuid(statement, 4, row.account == null ? null : row.account.value());
        uuid(statement, 5, row.batch == null ? null : row.batch.value());
    }

    private static void content(PreparedStatement statement, FactRow row) throws SQLException {
        Money amount = row.amount;
        uuid(statement, 10, row.person == null ? null : row.person.value());
        uuid(statement, 11, row.point);
        statement.setString(12, row.channel);
        statement.setString(13, row.code);
        statement.setArray(14, statement.getConnection().createArrayOf("text", row.rules.toArray()));
        statement.setString(15, row.receipt);
        uuid(statement, 16, row.subject);
        statement.setObject(17, amount == null ? null : amount.minor(), Types.BIGINT);
        statement.setString(18, amount == null ? null : amount.currency().getCurrencyCode());
        statement.setObject(19, row.due == null ? null : utc(row.due));
        statement.setObject(20, row.points, Types.INTEGER);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static void uuid(PreparedStatement statement, int index, @Nullable UUID value) throws SQLException {
        statement.setObject(index, value, Types.OTHER);
    }
}
