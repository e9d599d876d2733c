package org.duly.casework.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Turns rows into columns, so that thousands of rows go to the database in one statement. */
final class Columns {

    private Columns() {}

    static SqlArrayValue uuids(Collection<UUID> values) {
        return new SqlArrayValue("uuid", values.toArray());
    }

    /** One column of the rows; {@code type} is its PostgreSQL type. */
    static <R> SqlArrayValue of(String type, List<R> rows, Function<R, ? extends @Nullable Object> part) {
        return new SqlArrayValue(type, rows.stream().map(part).toArray());
    }

    static Timestamp timestamp(Instant at) {
        return Timestamp.from(at);
    }

    /** The same, where nothing stays nothing. */
    static @Nullable Timestamp timestampIfAny(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
