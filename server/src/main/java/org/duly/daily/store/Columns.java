package org.duly.daily.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Turns rows into columns, so that thousands of rows go to the database in one statement. */
final class Columns {

    private Columns() {}

    /** One column of the rows; {@code type} is its PostgreSQL type. */
    static <R> SqlArrayValue of(String type, List<R> rows, Function<R, ? extends @Nullable Object> part) {
        return new SqlArrayValue(type, rows.stream().map(part).toArray());
    }

    static Timestamp timestamp(Instant at) {
        return Timestamp.from(at);
    }
}
