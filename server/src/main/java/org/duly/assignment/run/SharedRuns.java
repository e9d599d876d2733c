package org.duly.assignment.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duly.assignment.allocation.Spread;
import org.duly.identity.Actor;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of runs. */
@Repository
class SharedRuns {

    private final JdbcClient jdbc;

    SharedRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Wish wish, Actor by, Instant now, int found, Spread before, Spread after) {
        jdbc.sql("""
                insert into assignment.run (id, wish, creditor_id, of_person, proposed_by, proposed_name, proposed_at,
                    found, least_before, most_before, mean_before, least_after, most_after, mean_after, people)
                values (:id, :wish, :creditor, :person, :by, :name, :now, :found, :leastBefore, :mostBefore,
                    :meanBefore, :leastAfter, :mostAfter, :meanAfter, :people)""")
                .param("id", id)
                .param("wish", wish.kind().name())
                .param(
                        "creditor",
                        wish.creditor() == null ? null : wish.creditor().value(),
                        Types.OTHER)
                .param("person", wish.person() == null ? null : wish.person().value(), Types.OTHER)
                .param("by", by.person().value())
                .param("name", by.name())
                .param("now", Timestamp.from(now))
                .param("found", found)
                .param("leastBefore", before.leastMinor())
                .param("mostBefore", before.mostMinor())
                .param("meanBefore", before.meanMinor())
                .param("leastAfter", after.leastMinor())
                .param("mostAfter", after.mostMinor())
                .param("meanAfter", after.meanMinor())
                .param("people", after.people())
                .update();
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql("select * from assignment.run where id = ?")
                .param(id)
                .query((row, _) -> run(row))
                .optional();
    }

    /** The same, and nobody else decides on it until the transaction ends. */
    Optional<Run> lock(UUID id) {
        return jdbc.sql("select * from assignment.run where id = ? for update")
                .param(id)
                .query((row, _) -> run(row))
                .optional();
    }

    List<Run> of(UserId person, int limit) {
        return jdbc.sql("select * from assignment.run where proposed_by = ? order by proposed_at desc limit ?")
                .params(person.value(), limit)
                .query((row, _) -> run(row))
                .list();
    }

    void decide(UUID id, Run.State state, Instant now, @Nullable Integer moved) {
        jdbc.sql("update assignment.run set state = ?, decided_at = ?, moved = ? where id = ?")
                .param(state.name())
                .param(Timestamp.from(now))
                .param(moved)
                .param(id)
                .update();
    }

    private static Run run(ResultSet row) throws SQLException {
        UUID creditor = row.getObject("creditor_id", UUID.class);
        UUID person = row.getObject("of_person", UUID.class);
        Timestamp decided = row.getTimestamp("decided_at");
        int people = row.getInt("people");
        return new Run(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new Wish(
                        Wish.Kind.valueOf(row.getString("wish")),
                        creditor == null ? null : new CreditorId(creditor),
                        person == null ? null : new UserId(person)),
                new UserId(row.getObject("proposed_by", UUID.class)),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant(),
                Run.State.valueOf(row.getString("state")),
                decided == null ? null : decided.toInstant(),
                row.getInt("found"),
                new Spread(row.getLong("least_before"), row.getLong("most_before"), row.getLong("mean_before"), people),
                new Spread(row.getLong("least_after"), row.getLong("most_after"), row.getLong("mean_after"), people),
                row.getObject("moved", Integer.class));
    }
}
