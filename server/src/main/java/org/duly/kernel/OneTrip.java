package org.duly.kernel;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/**
 * Several statements sent to the database in one trip, where the way there and back costs more than the statements.
 * They run one after the other, each seeing what the ones before it did or waited for.
 */
public final class OneTrip {

    private final List<Part<?>> parts = new ArrayList<>();

    /** Adds a query; the question marks of {@code sql} stand for {@code parameters}. Answered once the trip is made. */
    public <T> Rows<T> ask(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        Rows<T> rows = new Rows<>(mapper);
        parts.add(new Part<>(sql, parameters, rows));
        return rows;
    }

    /** Adds a statement that changes rows. */
    public void tell(String sql, @Nullable Object... parameters) {
        parts.add(new Part<>(sql, parameters, null));
    }

    /** Makes the trip; the first statement that fails fails all. */
    public void make(JdbcTemplate jdbc) {
        String all = parts.stream().map(Part::sql).collect(Collectors.joining(";\n"));
        jdbc.execute(all, (PreparedStatement statement) -> {
            int index = 1;
            for (Part<?> part : parts) {
                index = fill(statement, index, part.parameters());
            }
            read(statement);
            return true;
        });
    }

    private static int fill(PreparedStatement statement, int from, @Nullable Object[] parameters) throws SQLException {
        int index = from;
        for (Object parameter : parameters) {
            StatementCreatorUtils.setParameterValue(statement, index, SqlTypeValue.TYPE_UNKNOWN, parameter);
            index++;
        }
        return index;
    }

    private void read(PreparedStatement statement) throws SQLException {
        boolean rows = statement.execute();
        for (Part<?> part : parts) {
            if (part.rows() != null) {
                if (!rows) {
                    throw new IllegalStateException("This statement answers with no rows: " + part.sql());
                }
                part.rows().read(statement.getResultSet());
            }
            rows = statement.getMoreResults();
        }
    }

    private record Part<T>(
            String sql,
            @Nullable Object[] parameters,
            @Nullable Rows<T> rows) {}

    /**
     * The rows that a query of the trip answered with.
     *
     * @param <T> what a row is read as
     */
    public static final class Rows<T> {

        private final RowMapper<T> mapper;
        private @Nullable List<T> read;

        private Rows(RowMapper<T> mapper) {
            this.mapper = mapper;
        }

        public List<T> list() {
            if (read == null) {
                throw new IllegalStateException("The trip was not made yet");
            }
            return read;
        }

        private void read(ResultSet rows) throws SQLException {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(mapper.mapRow(rows, all.size()));
            }
            read = List.copyOf(all);
        }
    }
}
