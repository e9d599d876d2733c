package org.duly.party.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Role;
import org.duly.kernel.Uuid7;
import org.duly.party.RevealRefused;
import org.duly.party.RevealRefused.Ground;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides whether a value may be shown in full, and puts on record that it was. */
@Component
@EnableConfigurationProperties(RevealLimits.class)
class Reveals {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Set<Role> READERS = Set.of(Role.COLLECTOR, Role.LEADER, Role.COMPLIANCE, Role.FINANCE);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Acting acting;
    private final Clock clock;
    private final RevealLimits limits;

    Reveals(JdbcClient jdbc, Journal journal, Acting acting, Clock clock, RevealLimits limits) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
        this.limits = limits;
    }

    /** Records the look; throws {@link RevealRefused} where there must be none. */
    void record(String act, UUID subject, String reason) {
        if (reason.isBlank()) {
            throw new RevealRefused(Ground.NO_REASON);
        }
        Actor reader = acting.current();
        if (reader.user() != null) {
            countOrRefuse(reader, reader.user().value());
        } else if (reader.equals(Actor.nobody())) {
            throw new RevealRefused(Ground.ROLE);
        }
        journal.record(Kind.REVEAL, act, subject, Map.of("reason", reason.strip()));
    }

    private void countOrRefuse(Actor reader, UUID id) {
        if (reader.roles().stream().noneMatch(READERS::contains)) {
            throw new RevealRefused(Ground.ROLE);
        }
        Instant now = clock.instant();
        int seen = jdbc.sql("select count(*) from party.reveal where reader = ? and at > ?")
                .params(id, Timestamp.from(now.minus(HOUR)))
                .query(Integer.class)
                .single();
        if (seen >= allowed(reader)) {
            throw new RevealRefused(Ground.PACE);
        }
        jdbc.sql("insert into party.reveal (id, reader, at) values (?, ?, ?)")
                .params(Uuid7.next(now), id, Timestamp.from(now))
                .update();
    }

    private int allowed(Actor reader) {
        return reader.roles().equals(Set.of(Role.COLLECTOR)) ? limits.collectorPerHour() : limits.otherPerHour();
    }
}
