package org.duly.contact.store;

import static org.duly.contact.store.Times.at;
import static org.duly.contact.store.Times.atOrNull;
import static org.duly.contact.store.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duly.contact.Channel;
import org.duly.contact.store.StoredRebuttal.Decided;
import org.duly.contact.store.StoredRebuttal.State;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rebuttals of presumptions: asked, decided once, used once. */
@Repository
public class RebuttalStore {

    private final JdbcClient jdbc;

    public RebuttalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Files what was asked; false when the same is waiting for its decision already. */
    public boolean file(StoredRebuttal rebuttal) {
        return jdbc.sql("""
                insert into contact.rebuttal (id, creditor_id, case_id, point_id, channel, rules, receipt_hash,
                        asked_at, asked_by, asked_by_name, reason, evidence, state)
                values (:id, :creditor, :case, :point, :channel, :rules, :receipt,
                        :at, :by, :byName, :reason, :evidence, 'ASKED')
                on conflict do nothing
                """)
                        .param("id", rebuttal.id())
                        .param("creditor", rebuttal.about().creditor().value())
                        .param("case", rebuttal.about().caseId().value())
                        .param("point", rebuttal.about().point().value())
                        .param("channel", rebuttal.about().channel().name())
                        .param("rules", rebuttal.rules().toArray(String[]::new))
                        .param("receipt", rebuttal.receiptHash())
                        .param("at", utc(rebuttal.asked().at()))
                        .param("by", rebuttal.asked().by().value())
                        .param("byName", rebuttal.asked().byName())
                        .param("reason", rebuttal.asked().reason())
                        .param("evidence", rebuttal.asked().evidence())
                        .update()
                == 1;
    }

    /** Holds a rebuttal until the transaction ends, so that two officers do not decide it twice. */
    public Optional<StoredRebuttal> lock(UUID id) {
        return jdbc.sql("select * from contact.rebuttal where id = :id for update")
                .param("id", id)
                .query(RebuttalStore::read)
                .optional();
    }

    public void decide(UUID id, State state, Decided decided) {
        jdbc.sql("""
                update contact.rebuttal
                   set state = :state, decided_at = :at, decided_by = :by, decided_by_name = :byName, words = :words,
                       valid_until = :until
                 where id = :id and state = 'ASKED'
                """)
                .param("id", id)
                .param("state", state.name())
                .param("at", utc(decided.at()))
                .param("by", decided.by().value())
                .param("byName", decided.byName())
                .param("words", decided.words())
                .param("until", utc(decided.validUntil()))
                .update();
    }

    /** Spends an approved rebuttal; false when it was spent before or its time is over. */
    public boolean spend(UUID id, Instant now, String receiptHash) {
        return jdbc.sql("""
                update contact.rebuttal set state = 'USED', used_at = :now, used_receipt = :receipt
                 where id = :id and state = 'APPROVED' and valid_until > :now
                """)
                        .param("id", id)
                        .param("now", utc(now))
                        .param("receipt", receiptHash)
                        .update()
                == 1;
    }

    /** What was last asked about a contact, however it ended. */
    public Optional<StoredRebuttal> latest(CaseId caseId, ContactPointId point, Channel channel) {
        return jdbc.sql("""
                select * from contact.rebuttal
                 where case_id = :case and point_id = :point and channel = :channel
                 order by asked_at desc limit 1
                """)
                .param("case", caseId.value())
                .param("point", point.value())
                .param("channel", channel.name())
                .query(RebuttalStore::read)
                .optional();
    }

    /** What waits for a decision, oldest first. */
    public List<StoredRebuttal> waiting() {
        return jdbc.sql("select * from contact.rebuttal where state = 'ASKED' order by asked_at")
                .query(RebuttalStore::read)
                .list();
    }

    /** What was decided, newest first. */
    public List<StoredRebuttal> decided(int limit) {
        return jdbc.sql("""
                select * from contact.rebuttal where state <> 'ASKED' order by decided_at desc limit :limit
                """).param("limit", limit).query(RebuttalStore::read).list();
    }

    private static StoredRebuttal read(ResultSet row, int number) throws SQLException {
        return new StoredRebuttal(
                row.getObject("id", UUID.class),
                new StoredReceipt.About(
                        new CreditorId(row.getObject("creditor_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new ContactPointId(row.getObject("point_id", UUID.class)),
                        Channel.valueOf(row.getString("channel"))),
                List.of((String[]) row.getArray("rules").getArray()),
                row.getString("receipt_hash"),
                new StoredRebuttal.Asked(
                        at(row, "asked_at"),
                        new UserId(row.getObject("asked_by", UUID.class)),
                        row.getString("asked_by_name"),
                        row.getString("reason"),
                        row.getString("evidence")),
                State.valueOf(row.getString("state")),
                decided(row),
                used(row));
    }

    private static @Nullable Decided decided(ResultSet row) throws SQLException {
        UUID by = row.getObject("decided_by", UUID.class);
        return by == null
                ? null
                : new Decided(
                        at(row, "decided_at"),
                        new UserId(by),
                        Objects.requireNonNull(row.getString("decided_by_name")),
                        row.getString("words"),
                        atOrNull(row, "valid_until"));
    }

    private static StoredRebuttal.@Nullable Used used(ResultSet row) throws SQLException {
        String receipt = row.getString("used_receipt");
        return receipt == null ? null : new StoredRebuttal.Used(at(row, "used_at"), receipt);
    }
}
