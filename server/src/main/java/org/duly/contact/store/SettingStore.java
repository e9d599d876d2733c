package org.duly.contact.store;

import static org.duly.contact.store.Times.at;
import static org.duly.contact.store.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duly.contact.ContactSettings.Line;
import org.duly.contact.ContactSettings.Mandate;
import org.duly.kernel.CreditorId;
import org.duly.kernel.OneTrip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of the workplace and mandates of creditors. */
@Repository
public class SettingStore {

    private static final String LINES = "select number, recorder, since from contact.line order by number";
    private static final String MANDATE = "select * from contact.mandate where creditor_id = ?";

    private final JdbcClient jdbc;

    public SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Line> lines() {
        return jdbc.sql(LINES).query(SettingStore::line).list();
    }

    static OneTrip.Rows<Line> lines(OneTrip trip) {
        return trip.ask(LINES, SettingStore::line);
    }

    public void line(String number, boolean recorderUp, Instant now, String by) {
        jdbc.sql("""
                insert into contact.line (number, recorder, since, changed_by) values (:number, :recorder, :now, :by)
                on conflict (number) do update
                   set recorder = excluded.recorder, since = excluded.since, changed_by = excluded.changed_by
                 where line.recorder <> excluded.recorder
                """)
                .param("number", number)
                .param("recorder", recorderUp ? "UP" : "DOWN")
                .param("now", utc(now))
                .param("by", by)
                .update();
    }

    public Optional<Mandate> mandate(CreditorId creditor) {
        return jdbc.sql(MANDATE)
                .param(creditor.value())
                .query(SettingStore::mandate)
                .optional();
    }

    static OneTrip.Rows<Mandate> mandate(OneTrip trip, CreditorId creditor) {
        return trip.ask(MANDATE, SettingStore::mandate, creditor.value());
    }

    public void mandate(CreditorId creditor, Mandate mandate, Instant now, String by) {
        jdbc.sql("""
                insert into contact.mandate (creditor_id, in_house, whitelisted, outsourcing_notice, evaluated_on,
                        inspected_on, changed_at, changed_by)
                values (:creditor, :inHouse, :whitelisted, :notice, :evaluated, :inspected, :now, :by)
                on conflict (creditor_id) do update
                   set in_house = excluded.in_house, whitelisted = excluded.whitelisted,
                       outsourcing_notice = excluded.outsourcing_notice, evaluated_on = excluded.evaluated_on,
                       inspected_on = excluded.inspected_on, changed_at = excluded.changed_at,
                       changed_by = excluded.changed_by
                """)
                .param("creditor", creditor.value())
                .param("inHouse", mandate.inHouse())
                .param("whitelisted", mandate.whitelisted())
                .param("notice", mandate.outsourcingNotice())
                .param("evaluated", mandate.evaluatedOn())
                .param("inspected", mandate.inspectedOn())
                .param("now", utc(now))
                .param("by", by)
                .update();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getString("number"), row.getString("recorder").equals("UP"), at(row, "since"));
    }

    private static Mandate mandate(ResultSet row, int number) throws SQLException {
        return new Mandate(
                row.getBoolean("in_house"),
                row.getBoolean("whitelisted"),
                row.getObject("outsourcing_notice", LocalDate.class),
                row.getObject("evaluated_on", LocalDate.class),
                row.getObject("inspected_on", LocalDate.class));
    }
}
