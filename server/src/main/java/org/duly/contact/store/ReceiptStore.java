package org.duly.contact.store;

import static org.duly.contact.store.Times.at;
import static org.duly.contact.store.Times.atOrNull;
import static org.duly.contact.store.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duly.contact.Channel;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.OneTrip;
import org.duly.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts of verdicts; nothing here is ever changed. */
@Repository
public class ReceiptStore {

    private final JdbcClient jdbc;

    public ReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static void keep(OneTrip trip, StoredReceipt receipt) {
        StoredReceipt.About about = receipt.about();
        StoredReceipt.Asked asked = receipt.asked();
        StoredReceipt.Answered answered = receipt.answered();
        trip.tell(
                """
                insert into contact.receipt (id, hash, creditor_id, case_id, point_id, channel, asked_at, asked_by,
                        asked_by_name, answer, rules, house_rules, next_allowed_at, canonical)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                receipt.id(),
                receipt.hash(),
                about.creditor().value(),
                about.caseId().value(),
                about.point().value(),
                about.channel().name(),
                utc(asked.at()),
                asked.by() == null ? null : asked.by().value(),
                asked.byName(),
                answered.answer(),
                answered.rules().toArray(String[]::new),
                receipt.houseRules().toArray(String[]::new),
                utc(answered.nextAllowedAt()),
                receipt.canonical());
    }

    /** The receipt with this hash; the same question asked twice in one instant leaves the same receipt twice. */
    public Optional<StoredReceipt> byHash(String hash) {
        return jdbc.sql("select * from contact.receipt where hash = :hash order by asked_at desc limit 1")
                .param("hash", hash)
                .query(ReceiptStore::read)
                .optional();
    }

    private static StoredReceipt read(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("asked_by", UUID.class);
        return new StoredReceipt(
                row.getObject("id", UUID.class),
                row.getString("hash"),
                new StoredReceipt.About(
                        new CreditorId(row.getObject("creditor_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new ContactPointId(row.getObject("point_id", UUID.class)),
                        Channel.valueOf(row.getString("channel"))),
                new StoredReceipt.Asked(
                        at(row, "asked_at"), by == null ? null : new UserId(by), row.getString("asked_by_name")),
                new StoredReceipt.Answered(
                        row.getString("answer"), words(row, "rules"), atOrNull(row, "next_allowed_at")),
                words(row, "house_rules"),
                row.getString("canonical"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
