package org.duly.party.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.OneTrip;
import org.duly.party.DebtorCard;
import org.duly.party.Parties.Plain;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of debtors. Row-level security hides those of creditors out of the reader's scope. */
@Repository
class DebtorRows {

    private static final String COLUMNS =
            "id, creditor_id, home, company, name, identity_type, identity, person_key, situation";

    private final JdbcClient jdbc;

    DebtorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Debtor> byIds(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from party.debtor where id = any(?)")
                .param(Columns.uuids(ids))
                .query(DebtorRows::debtor)
                .list();
    }

    static OneTrip.Rows<Debtor> byId(OneTrip trip, UUID id) {
        return trip.ask("select " + COLUMNS + " from party.debtor where id = ?", DebtorRows::debtor, id);
    }

    private static Debtor debtor(ResultSet row, int number) throws SQLException {
        return new Debtor(
                row.getObject("id", UUID.class),
                row.getObject("creditor_id", UUID.class),
                row.getString("home"),
                row.getBoolean("company"),
                row.getBytes("name"),
                row.getString("identity_type"),
                row.getBytes("identity"),
                row.getObject("person_key", UUID.class),
                row.getString("situation"));
    }

    Map<UUID, UUID> personKeys(Collection<UUID> ids) {
        Map<UUID, UUID> keys = new HashMap<>();
        jdbc.sql("select id, person_key from party.debtor where id = any(?)")
                .param(Columns.uuids(ids))
                .query(row -> {
                    keys.put(row.getObject("id", UUID.class), row.getObject("person_key", UUID.class));
                });
        return keys;
    }

    Map<DebtorId, Plain> plain(Collection<UUID> ids) {
        Map<DebtorId, Plain> plain = new HashMap<>();
        jdbc.sql("select id, company, situation from party.debtor where id = any(?)")
                .param(Columns.uuids(ids))
                .query(row -> {
                    plain.put(
                            new DebtorId(row.getObject(1, UUID.class)),
                            new Plain(row.getBoolean(2), DebtorCard.Situation.valueOf(row.getString(3))));
                });
        return plain;
    }

    /** Debtors of the creditor that one of the new ones may be. */
    List<Known> known(CreditorId creditor, Collection<UUID> identities, Collection<UUID> externals) {
        return jdbc.sql("""
                select id, identity_type, identity_print, external_print from party.debtor
                where creditor_id = :creditor and identity_print = any(:identities)
                union
                select id, identity_type, identity_print, external_print from party.debtor
                where creditor_id = :creditor and external_print = any(:externals)
                order by id""")
                .param("creditor", creditor.value())
                .param("identities", Columns.uuids(identities))
                .param("externals", Columns.uuids(externals))
                .query((row, _) -> new Known(
                        row.getObject("id", UUID.class),
                        row.getString("identity_type"),
                        row.getObject("identity_print", UUID.class),
                        row.getObject("external_print", UUID.class)))
                .list();
    }

    /** Fingerprints of names by kind and fingerprint of the identity number. */
    Map<String, UUID> names(CreditorId creditor, Collection<UUID> identities) {
        Map<String, UUID> names = new HashMap<>();
        jdbc.sql("""
                select identity_type, identity_print, name_print from party.debtor
                where creditor_id = :creditor and identity_print = any(:identities)""")
                .param("creditor", creditor.value())
                .param("identities", Columns.uuids(identities))
                .query(row -> {
                    names.put(
                            row.getString("identity_type") + ":" + row.getObject("identity_print", UUID.class),
                            row.getObject("name_print", UUID.class));
                });
        return names;
    }

    void insert(List<NewRow> rows, Instant at) {
        jdbc.sql("""
                insert into party.debtor (id, creditor_id, home, company, name, name_print, identity_type, identity,
                    identity_print, external_print, person_key, registered_at)
                select r.*, cast(:at as timestamptz) from unnest(:ids, :creditors, :homes, :companies, :names,
                    :namePrints, :types, :identities, :identityPrints, :externalPrints, :personKeys) r""")
                .param("ids", Columns.of("uuid", rows, NewRow::id))
                .param("creditors", Columns.of("uuid", rows, NewRow::creditor))
                .param("homes", Columns.of("text", rows, NewRow::home))
                .param("companies", Columns.of("bool", rows, NewRow::company))
                .param("names", Columns.sealed(rows, NewRow::name))
                .param("namePrints", Columns.of("uuid", rows, NewRow::namePrint))
                .param("types", Columns.of("text", rows, NewRow::identityType))
                .param("identities", Columns.sealed(rows, NewRow::identity))
                .param("identityPrints", Columns.of("uuid", rows, NewRow::identityPrint))
                .param("externalPrints", Columns.of("uuid", rows, NewRow::externalPrint))
                .param("personKeys", Columns.of("uuid", rows, NewRow::personKey))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Files the identity of a debtor that was known by the creditor's customer number only. */
    void learnIdentity(NewRow told) {
        jdbc.sql("""
                update party.debtor set identity_type = ?, identity = ?, identity_print = ?, person_key = ?
                where id = ?""")
                .param(told.identityType())
                .param(told.identity())
                .param(told.identityPrint())
                .param(told.personKey())
                .param(told.id())
                .update();
    }

    int situation(UUID id, String situation, byte[] reason) {
        return jdbc.sql("update party.debtor set situation = ?, situation_reason = ? where id = ?")
                .params(situation, reason, id)
                .update();
    }

    /** Debtors with this name or identity, or with a point of this key, newest first. */
    List<UUID> search(UUID name, UUID identity, Collection<UUID> points, int limit) {
        return jdbc.sql("""
                select id from party.debtor where name_print = :name
                union
                select id from party.debtor where identity_print = :identity
                union
                select debtor_id from party.point where point_key = any(:points)
                order by id desc limit :limit""")
                .param("name", name)
                .param("identity", identity)
                .param("points", Columns.uuids(points))
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** A debtor as filed, still encrypted. */
    record Debtor(
            UUID id,
            UUID creditor,
            String home,
            boolean company,
            byte[] name,
            String identityType,
            byte @Nullable [] identity,
            UUID personKey,
            String situation) {}

    /** What tells a debtor on file from another. */
    record Known(
            UUID id,
            String identityType,
            @Nullable UUID identityPrint,
            @Nullable UUID externalPrint) {}

    /** A debtor to be filed. */
    record NewRow(
            UUID id,
            UUID creditor,
            String home,
            boolean company,
            byte[] name,
            UUID namePrint,
            String identityType,
            byte @Nullable [] identity,
            @Nullable UUID identityPrint,
            @Nullable UUID externalPrint,
            UUID personKey) {}
}
