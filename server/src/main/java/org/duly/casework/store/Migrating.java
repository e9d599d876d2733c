package org.duly.casework.store;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.Procedures.Answer;
import org.duly.casework.Procedures.Migration;
import org.duly.casework.Procedures.Preview;
import org.duly.casework.sop.Procedure;
import org.duly.casework.sop.SopState;
import org.duly.casework.sop.Versions;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Role;
import org.duly.kernel.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Migrates cases from one version of the procedure to a later one: one person asks, another agrees, and only then
 * anything moves. Who agrees moves the cases in his scope.
 */
@Component
class Migrating {

    private static final String COUNTS = """
            select sop_state, count(*) from casework.case_file
            where sop_version = ? and standing in ('OPEN', 'HELD') group by 1 order by 1""";

    private final JdbcClient jdbc;
    private final MigrationRows rows;
    private final MovingCases moving;
    private final Versions versions;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;

    Migrating(
            JdbcClient jdbc,
            MigrationRows rows,
            MovingCases moving,
            Versions versions,
            Acting acting,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.moving = moving;
        this.versions = versions;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    Preview preview(String from, String to) {
        Map<String, Integer> old = counts(from);
        Map<String, Integer> already = counts(to);
        Map<String, Integer> after = new HashMap<>(already);
        Map<String, String> places = new LinkedHashMap<>();
        old.forEach((state, cases) -> {
            String place = versions.place(from, to, state);
            places.put(state, place);
            after.merge(place, cases, Integer::sum);
        });
        Map<String, Preview.Line> lines = new LinkedHashMap<>();
        states(from, to).forEach(state -> {
            Preview.Line line = new Preview.Line(
                    state,
                    places.get(state),
                    old.getOrDefault(state, 0),
                    already.getOrDefault(state, 0),
                    after.getOrDefault(state, 0));
            if (line.before() + line.after() > 0) {
                lines.put(state, line);
            }
        });
        return new Preview(from, to, List.copyOf(lines.values()));
    }

    Answer propose(String from, String to, String reason) {
        Actor actor = leader();
        Optional<Procedure> old = versions.find(from);
        Optional<Procedure> next = versions.find(to);
        if (old.isEmpty()
                || next.isEmpty()
                || !next.get().from().isAfter(old.get().from())) {
            return new Answer.Refused("not-later");
        }
        if (reason.isBlank()) {
            return new Answer.Refused("no-reason");
        }
        if (rows.isOpen(from)) {
            return new Answer.Refused("already-asked");
        }
        Instant now = clock.instant();
        UUID id = Uuid7.next(now);
        rows.propose(id, from, to, reason.strip(), actor.person(), now);
        journal.record(Kind.COMMAND, "casework.propose-migration", id, Map.of("from", from, "to", to));
        return new Answer.Done(0);
    }

    Answer decide(UUID id, boolean agreed) {
        Actor actor = leader();
        Migration asked = rows.lock(id);
        if (asked.state() != Migration.State.PROPOSED) {
            return new Answer.Refused("already-decided");
        }
        boolean own = asked.proposedBy().equals(actor.person());
        if (agreed && own) {
            return new Answer.Refused("same-person");
        }
        int moved = agreed ? moving.all(versions.of(asked.from()), versions.of(asked.to())) : 0;
        rows.decided(id, agreed, actor.person(), moved, clock.instant());
        journal.record(
                Kind.COMMAND,
                agreed ? "casework.migrate" : "casework.decline-migration",
                id,
                Map.of("from", asked.from(), "to", asked.to(), "moved", moved));
        return new Answer.Done(moved);
    }

    List<Migration> all() {
        return rows.all();
    }

    private Actor leader() {
        Actor actor = acting.current();
        if (!actor.is(Role.LEADER)) {
            throw new AccessDeniedException("Only leaders migrate cases to another version of the procedure");
        }
        return actor;
    }

    private List<String> states(String from, String to) {
        return java.util.stream.Stream.concat(versions.of(to).states().stream(), versions.of(from).states().stream())
                .map(SopState::id)
                .distinct()
                .toList();
    }

    private Map<String, Integer> counts(String version) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql(COUNTS).param(version).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }
}
