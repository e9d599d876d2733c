package org.duly.strategy.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duly.strategy.simulation.Simulation.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of simulations, written beside the run so that everybody sees how far it is. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SimulationRows {

    private static final String READ = """
            select *, case when state = 'RUNNING' and now() - beat_at > interval '3 minutes' then 'INTERRUPTED'
                else state end stands from strategy.simulation
            """;

    private final JdbcClient jdbc;

    SimulationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Simulation simulation, String by) {
        jdbc.sql("""
                insert into strategy.simulation
                    (id, by_user, by_name, draft, first_day, last_day, share, state, started_at)
                values (?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?)""")
                .params(
                        simulation.id(),
                        simulation.byUser(),
                        by,
                        simulation.draft(),
                        simulation.firstDay(),
                        simulation.lastDay(),
                        simulation.share(),
                        Timestamp.from(simulation.startedAt()))
                .update();
    }

    void total(UUID id, int total) {
        jdbc.sql("update strategy.simulation set total = ?, beat_at = now() where id = ?")
                .params(total, id)
                .update();
    }

    /** Says how far it is; true if somebody asked to stop it. */
    boolean beat(UUID id, int done) {
        return jdbc.sql("update strategy.simulation set done = ?, beat_at = now() where id = ? returning stopping")
                .params(done, id)
                .query(Boolean.class)
                .single();
    }

    void stop(UUID id, UUID user) {
        jdbc.sql("update strategy.simulation set stopping = true where id = ? and by_user = ?")
                .params(id, user)
                .update();
    }

    void end(UUID id, State state, @Nullable String result, @Nullable String failure, Instant at) {
        jdbc.sql("update strategy.simulation set state = ?, result = ?, failure = ?, ended_at = ? where id = ?")
                .param(state.name())
                .param(result)
                .param(failure)
                .param(Timestamp.from(at))
                .param(id)
                .update();
    }

    Optional<Simulation> get(UUID id, UUID user) {
        return jdbc.sql(READ + "where id = ? and by_user = ?")
                .params(id, user)
                .query(SimulationRows::read)
                .optional();
    }

    List<Simulation> of(UUID user, int limit) {
        return jdbc.sql(READ + "where by_user = ? order by started_at desc, id desc limit ?")
                .params(user, limit)
                .query(SimulationRows::read)
                .list();
    }

    private static Simulation read(ResultSet row, int number) throws SQLException {
        return new Simulation(
                row.getObject("id", UUID.class),
                row.getObject("by_user", UUID.class),
                row.getObject("draft", UUID.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("share"),
                State.valueOf(row.getString("stands")),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("result"),
                row.getString("failure"),
                row.getTimestamp("started_at").toInstant());
    }
}
