package org.duly.contact.store;

import static org.duly.contact.store.Times.at;
import static org.duly.contact.store.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.duly.contact.Channel;
import org.duly.contact.ResultCode;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.OneTrip;
import org.duly.party.PersonKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts attempts on a person over a whole lender group, without saying who it is. */
@Repository
public class TallyStore {

    /** More earlier attempts than this are never asked for; no rule looks back so far. */
    private static final int LOOK_BACK = 400;

    private final JdbcClient jdbc;

    public TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One counted attempt; {@code code} is null while it is open. */
    public record Counted(
            AttemptId attempt,
            CaseId caseId,
            PersonKey point,
            Channel channel,
            Addressee addressee,
            Instant at,
            @Nullable ResultCode code) {}

    /** A row of the tally; it counts until that instant, or for good where it is null. */
    record Kept(Counted counted, @Nullable Instant until) {

        boolean countsAt(Instant now) {
            return until == null || until.isAfter(now);
        }
    }

    /** Lets one asker at a time decide about this person, until the transaction ends. */
    static void lock(OneTrip trip, String lenderGroup, PersonKey person) {
        trip.ask(
                "select pg_advisory_xact_lock(hashtextextended(?, 7))",
                (_, _) -> true,
                lenderGroup + "\n" + person.value());
    }

    /** The same about the person of an attempt; one that was given back counts no more, and holds nobody. */
    public void lock(AttemptId attempt) {
        jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended(lender_group || chr(10) || person_key, 7))
                  from contact.tally where attempt_id = :attempt
                """)
                .param("attempt", attempt.value())
                .query((row, number) -> number)
                .list();
    }

    /** Attempts on this person, newest first. */
    static OneTrip.Rows<Kept> of(OneTrip trip, String lenderGroup, PersonKey person) {
        return trip.ask(
                "select * from contact.tally where lender_group = ? and person_key = ? order by at desc limit ?",
                TallyStore::read,
                lenderGroup,
                person.value(),
                LOOK_BACK);
    }

    static void reserve(OneTrip trip, String lenderGroup, PersonKey person, Counted counted, Instant expiresAt) {
        trip.tell(
                """
                insert into contact.tally (attempt_id, lender_group, person_key, point_key, case_id, channel, target,
                        state, at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, 'RESERVED', ?, ?)""",
                counted.attempt().value(),
                lenderGroup,
                person.value(),
                counted.point().value(),
                counted.caseId().value(),
                counted.channel().name(),
                counted.addressee().name(),
                utc(counted.at()),
                utc(expiresAt));
    }

    /** The number was handed over: from now on it counts until somebody says what came of it. */
    public void dialled(AttemptId attempt) {
        jdbc.sql("update contact.tally set state = 'DIALLED' where attempt_id = :attempt")
                .param("attempt", attempt.value())
                .update();
    }

    public void logged(AttemptId attempt, ResultCode code) {
        jdbc.sql("update contact.tally set state = 'LOGGED', code = :code where attempt_id = :attempt")
                .param("attempt", attempt.value())
                .param("code", code.name())
                .update();
    }

    /** Given back unused: it never counted. */
    public void forget(AttemptId attempt) {
        jdbc.sql("delete from contact.tally where attempt_id = :attempt and state = 'RESERVED'")
                .param("attempt", attempt.value())
                .update();
    }

    private static Kept read(ResultSet row, int number) throws SQLException {
        String code = row.getString("code");
        Counted counted = new Counted(
                new AttemptId(row.getObject("attempt_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonKey(row.getString("point_key")),
                Channel.valueOf(row.getString("channel")),
                Addressee.valueOf(row.getString("target")),
                at(row, "at"),
                code == null ? null : ResultCode.valueOf(code));
        return new Kept(counted, row.getString("state").equals("RESERVED") ? at(row, "expires_at") : null);
    }
}
