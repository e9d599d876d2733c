package org.duly.contact.store;

import static org.duly.contact.store.Times.at;
import static org.duly.contact.store.Times.atOrNull;
import static org.duly.contact.store.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.contact.Channel;
import org.duly.contact.Contacts.Factor;
import org.duly.contact.Contacts.Outcome;
import org.duly.contact.ResultCode;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.OneTrip;
import org.duly.kernel.UserId;
import org.duly.party.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attempts and how far they went. */
@Repository
public class AttemptStore {

    private final JdbcClient jdbc;

    public AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static void insert(OneTrip trip, StoredAttempt attempt) {
        StoredAttempt.Aim aim = attempt.aim();
        StoredAttempt.Reservation reservation = attempt.reservation();
        trip.tell(
                """
                insert into contact.attempt (id, creditor_id, case_id, debtor_id, point_id, relation, channel, state,
                        reserved_at, expires_at, by_user, by_name, receipt_hash, clearance, clearance_ends)
                values (?, ?, ?, ?, ?, ?, ?, 'RESERVED', ?, ?, ?, ?, ?, ?, ?)""",
                attempt.id().value(),
                aim.creditor().value(),
                aim.caseId().value(),
                aim.debtor().value(),
                aim.point().value(),
                aim.relation().name(),
                aim.channel().name(),
                utc(reservation.at()),
                utc(reservation.expiresAt()),
                uuid(reservation.by()),
                reservation.byName(),
                reservation.receiptHash(),
                reservation.clearance(),
                utc(reservation.clearanceEnds()));
    }

    /** When the reservations of a case run out that nobody began or gave back yet. */
    static OneTrip.Rows<Instant> open(OneTrip trip, CaseId caseId) {
        return trip.ask(
                "select expires_at from contact.attempt where case_id = ? and state = 'RESERVED'",
                (row, _) -> at(row, "expires_at"),
                caseId.value());
    }

    public Optional<StoredAttempt> find(AttemptId id) {
        return jdbc.sql("select * from contact.attempt where id = :id")
                .param("id", id.value())
                .query(AttemptStore::read)
                .optional();
    }

    /** The same, held until the transaction ends. */
    public Optional<StoredAttempt> lock(AttemptId id) {
        return jdbc.sql("select * from contact.attempt where id = :id for update")
                .param("id", id.value())
                .query(AttemptStore::read)
                .optional();
    }

    public List<StoredAttempt> ofCase(CaseId caseId) {
        return jdbc.sql("select * from contact.attempt where case_id = :case order by reserved_at desc, id desc")
                .param("case", caseId.value())
                .query(AttemptStore::read)
                .list();
    }

    /** The call of this collector on this case whose outcome nobody logged yet. */
    public Optional<StoredAttempt> running(CaseId caseId, UserId by) {
        return jdbc.sql("""
                select * from contact.attempt where case_id = :case and by_user = :by and state = 'DIALLED'
                 order by reserved_at desc limit 1
                """)
                .param("case", caseId.value())
                .param("by", by.value())
                .query(AttemptStore::read)
                .optional();
    }

    /** Spends the clearance; false if it was spent before. */
    public boolean dialled(AttemptId id, Instant now, String line) {
        return jdbc.sql("""
                        update contact.attempt set state = 'DIALLED', dialled_at = :now, line_number = :line
                         where id = :id and state = 'RESERVED' and dialled_at is null
                        """)
                        .param("id", id.value())
                        .param("now", utc(now))
                        .param("line", line)
                        .update()
                == 1;
    }

    /** Whatever line it went out on, it is being made; false if it is so already, or given back or logged. */
    public boolean begun(AttemptId id, Instant now) {
        return jdbc.sql("update contact.attempt set state = 'DIALLED', dialled_at = :now"
                                + " where id = :id and state in ('RESERVED', 'EXPIRED')")
                        .param("id", id.value())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    public void verified(AttemptId id, Instant now, Set<Factor> factors) {
        jdbc.sql("update contact.attempt set verified_at = :now, factors = :factors where id = :id")
                .param("id", id.value())
                .param("now", utc(now))
                .param("factors", factors.stream().map(Factor::name).sorted().toArray(String[]::new))
                .update();
    }

    public void logged(AttemptId id, Instant now, Outcome outcome) {
        jdbc.sql("""
                update contact.attempt set state = 'LOGGED', ended_at = :now, code = :code, until = :until,
                       remark = :remark
                 where id = :id
                """)
                .param("id", id.value())
                .param("now", utc(now))
                .param("code", outcome.code().name())
                .param("until", utc(outcome.until()))
                .param("remark", outcome.remark())
                .update();
    }

    public void released(AttemptId id, String reason) {
        jdbc.sql("update contact.attempt set state = 'RELEASED', release_reason = :reason where id = :id")
                .param("id", id.value())
                .param("reason", reason)
                .update();
    }

    /**
     * Lets reservations that nobody used in time go, and says which. What somebody holds at this moment is left to him
     * or to the next time, so that nobody waits for the other in a circle.
     */
    public List<StoredAttempt> expire(Instant now) {
        return jdbc.sql("""
                        update contact.attempt set state = 'EXPIRED', release_reason = 'expired'
                         where id in (select id from contact.attempt
                                       where state = 'RESERVED' and expires_at <= :now for update skip locked)
                        returning *
                        """).param("now", utc(now)).query(AttemptStore::read).list();
    }

    /** The same for one case only. */
    public List<StoredAttempt> expire(CaseId caseId, Instant now) {
        return jdbc.sql("""
                        update contact.attempt set state = 'EXPIRED', release_reason = 'expired'
                         where state = 'RESERVED' and expires_at <= :now and case_id = :case
                        returning *
                        """)
                .param("now", utc(now))
                .param("case", caseId.value())
                .query(AttemptStore::read)
                .list();
    }

    private static StoredAttempt read(ResultSet row, int number) throws SQLException {
        return new StoredAttempt(
                new AttemptId(row.getObject("id", UUID.class)),
                new StoredAttempt.Aim(
                        new CreditorId(row.getObject("creditor_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new DebtorId(row.getObject("debtor_id", UUID.class)),
                        new ContactPointId(row.getObject("point_id", UUID.class)),
                        Relation.valueOf(row.getString("relation")),
                        Channel.valueOf(row.getString("channel"))),
                reservation(row),
                StoredAttempt.State.valueOf(row.getString("state")),
                course(row));
    }

    private static StoredAttempt.Reservation reservation(ResultSet row) throws SQLException {
        UUID by = row.getObject("by_user", UUID.class);
        return new StoredAttempt.Reservation(
                at(row, "reserved_at"),
                at(row, "expires_at"),
                by == null ? null : new UserId(by),
                row.getString("by_name"),
                row.getString("receipt_hash"),
                row.getObject("clearance", UUID.class),
                at(row, "clearance_ends"));
    }

    private static StoredAttempt.Course course(ResultSet row) throws SQLException {
        String code = row.getString("code");
        String[] factors = (String[]) row.getArray("factors").getArray();
        return new StoredAttempt.Course(
                atOrNull(row, "dialled_at"),
                row.getString("line_number"),
                atOrNull(row, "verified_at"),
                Arrays.stream(factors).map(Factor::valueOf).collect(Collectors.toUnmodifiableSet()),
                atOrNull(row, "ended_at"),
                code == null ? null : ResultCode.valueOf(code),
                row.getString("remark"));
    }

    private static @Nullable UUID uuid(@Nullable UserId id) {
        return id == null ? null : id.value();
    }
}
