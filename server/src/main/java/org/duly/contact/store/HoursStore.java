package org.duly.contact.store;

import static org.duly.contact.store.Times.at;
import static org.duly.contact.store.Times.atOrNull;
import static org.duly.contact.store.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.duly.compliance.facts.AgreedHours;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.OneTrip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hours that debtors agreed to, or asked to be called in. */
@Repository
public class HoursStore {

    private static final String OF_DEBTOR =
            "select * from contact.agreed_hours where debtor_id = ? order by agreed_at desc";

    private final JdbcClient jdbc;

    public HoursStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An agreement and its row, so that it can be withdrawn; {@code agreedWith} is who took it. */
    public record Filed(UUID id, AgreedHours hours, String agreedWith) {}

    public List<Filed> of(DebtorId debtor) {
        return jdbc.sql(OF_DEBTOR).param(debtor.value()).query(HoursStore::read).list();
    }

    static OneTrip.Rows<Filed> of(OneTrip trip, DebtorId debtor) {
        return trip.ask(OF_DEBTOR, HoursStore::read, debtor.value());
    }

    public void file(CreditorId creditor, DebtorId debtor, Filed filed) {
        AgreedHours hours = filed.hours();
        AgreedHours.Medium medium = hours.medium();
        jdbc.sql("""
                insert into contact.agreed_hours (id, creditor_id, debtor_id, kind, opens, closes, medium, agreed_at,
                        agreed_with, only_on, until)
                values (:id, :creditor, :debtor, :kind, :opens, :closes, :medium, :agreedAt,
                        :agreedWith, :onlyOn, :until)
                """)
                .param("id", filed.id())
                .param("creditor", creditor.value())
                .param("debtor", debtor.value())
                .param("kind", hours.kind().name())
                .param("opens", hours.from())
                .param("closes", hours.to())
                .param("medium", (medium == null ? AgreedHours.Medium.PHONE_CALL : medium).name())
                .param("agreedAt", utc(hours.agreedAt()))
                .param("agreedWith", filed.agreedWith())
                .param("onlyOn", hours.onlyOn())
                .param("until", hours.until())
                .update();
    }

    /** The debtor takes it back; false if it was taken back before or is not his. */
    public boolean withdraw(UUID id, DebtorId debtor, Instant now) {
        return jdbc.sql("""
                        update contact.agreed_hours set withdrawn_at = :now
                         where id = :id and debtor_id = :debtor and withdrawn_at is null
                        """)
                        .param("id", id)
                        .param("debtor", debtor.value())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    private static Filed read(ResultSet row, int number) throws SQLException {
        AgreedHours hours = new AgreedHours(
                AgreedHours.Kind.valueOf(row.getString("kind")),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                null,
                at(row, "agreed_at"),
                AgreedHours.Medium.valueOf(row.getString("medium")),
                row.getObject("only_on", LocalDate.class),
                row.getObject("until", LocalDate.class),
                atOrNull(row, "withdrawn_at"));
        return new Filed(row.getObject("id", UUID.class), hours, row.getString("agreed_with"));
    }
}
