package org.duly.audit.chain;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.audit.Witness;
import org.duly.kernel.UserId;
import org.duly.kernel.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Writes entries with the act they record: if the act is rolled back, so is its entry. */
@Repository
class JdbcJournal implements Journal {

    private final JdbcClient jdbc;
    private final Witness witness;
    private final ObjectMapper json;
    private final Clock clock;

    JdbcJournal(JdbcClient jdbc, Witness witness, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.witness = witness;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(Kind kind, String act, @Nullable Object subject, Map<String, ?> detail) {
        // Microseconds are what the database keeps; the seal is over exactly what can be read back.
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        UUID id = Uuid7.next(now);
        UserId actor = witness.actor();
        jdbc.sql("""
                with written as (
                    insert into audit.entry (id, recorded_at, actor, actor_name, kind, act, subject, detail)
                    values (?, ?, ?, ?, ?, ?, ?, ?) returning id)
                insert into audit.unsealed (entry) select id from written""")
                .params(id, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param(actor == null ? null : actor.value())
                .params(witness.name(), kind.name(), act)
                .param(subject == null ? null : subject.toString())
                .param(json.writeValueAsString(new TreeMap<>(detail)))
                .update();
    }
}
