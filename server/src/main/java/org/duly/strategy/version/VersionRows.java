package org.duly.strategy.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The rows of versions. */
@Component
class VersionRows {

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Version get(UUID id) {
        return jdbc.sql("select * from strategy.version where id = ?")
                .param(id)
                .query(VersionRows::read)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No version " + id));
    }

    /** The same, with nobody else changing it before the transaction ends. */
    Version held(UUID id) {
        return jdbc.sql("select * from strategy.version where id = ? for update")
                .param(id)
                .query(VersionRows::read)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No version " + id));
    }

    List<Version> of(Subject subject) {
        return jdbc.sql("select * from strategy.version where subject = ? order by number desc")
                .param(subject.name())
                .query(VersionRows::read)
                .list();
    }

    Optional<Version> inForce(Subject subject, LocalDate day) {
        return jdbc.sql("""
                select * from strategy.version
                where subject = ? and state = 'APPROVED' and effective_from <= ?
                order by effective_from desc, number desc limit 1""")
                .params(subject.name(), day)
                .query(VersionRows::read)
                .optional();
    }

    Optional<Version> first(Subject subject) {
        return jdbc.sql("""
                select * from strategy.version
                where subject = ? and state = 'APPROVED' and effective_from is not null
                order by number limit 1""").param(subject.name()).query(VersionRows::read).optional();
    }

    /** Adds a version with the next number; two who do so at once get two numbers. */
    void insert(Version version) {
        Instant decided = version.decidedAt();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 14))")
                .param("strategy " + version.subject())
                .query((_, number) -> number)
                .list();
        jdbc.sql("""
                insert into strategy.version (id, subject, number, state, content, note, authors, author_name,
                    changed_at, effective_from, decided_at)
                values (?, ?, (select coalesce(max(number), 0) + 1 from strategy.version where subject = ?),
                    ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(version.id())
                .param(version.subject().name())
                .param(version.subject().name())
                .param(version.state().name())
                .param(version.content())
                .param(version.note())
                .param(uuids(version.authors()))
                .param(version.author())
                .param(Timestamp.from(version.changedAt()))
                .param(version.effectiveFrom())
                .param(decided == null ? null : Timestamp.from(decided))
                .update();
    }

    void write(UUID id, String content, Set<UUID> authors, Instant at) {
        jdbc.sql("update strategy.version set content = ?, authors = ?, changed_at = ? where id = ?")
                .params(content, uuids(authors), Timestamp.from(at), id)
                .update();
    }

    void submit(UUID id, @Nullable LocalDate effectiveFrom, String note, Instant at) {
        jdbc.sql("""
                update strategy.version
                set state = 'SUBMITTED', effective_from = ?, note = ?, answer = '', changed_at = ? where id = ?""")
                .param(effectiveFrom)
                .param(note)
                .param(Timestamp.from(at))
                .param(id)
                .update();
    }

    void approve(UUID id, @Nullable LocalDate effectiveFrom, UUID approver, String name, Instant at) {
        jdbc.sql("""
                update strategy.version
                set state = 'APPROVED', effective_from = ?, approver = ?, approver_name = ?, decided_at = ?
                where id = ?""")
                .param(effectiveFrom)
                .param(approver)
                .param(name)
                .param(Timestamp.from(at))
                .param(id)
                .update();
    }

    void end(UUID id, Version.State state, String answer) {
        jdbc.sql("update strategy.version set state = ?, answer = ? where id = ?")
                .params(state.name(), answer, id)
                .update();
    }

    private static SqlArrayValue uuids(Set<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    private static Version read(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Version(
                row.getObject("id", UUID.class),
                Subject.valueOf(row.getString("subject")),
                row.getInt("number"),
                Version.State.valueOf(row.getString("state")),
                row.getString("content"),
                row.getString("note"),
                Arrays.stream((UUID[]) row.getArray("authors").getArray()).collect(Collectors.toSet()),
                row.getString("author_name"),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("effective_from", LocalDate.class),
                row.getString("approver_name"),
                decided == null ? null : decided.toInstant(),
                row.getString("answer"));
    }
}
