package org.duly.party.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duly.kernel.DebtorId;
import org.duly.kernel.OneTrip;
import org.duly.party.Parties.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of contact points, and the refusals that bind a number whoever it is filed under. */
@Repository
class PointRows {

    private static final String SELECT = """
            select p.id, p.creditor_id, p.debtor_id, p.kind, p.value, p.relation, p.holder, p.source, p.point_key,
                p.health, p.health_since, d.home, r.refused_at
            from party.point p
            join party.debtor d on d.id = p.debtor_id
            left join party.refusal r on r.point_key = p.point_key
            """;

    private static final String OF_DEBTOR = SELECT + "where p.debtor_id = ? order by p.added_at, p.id";

    private static final String REACH = """
            select p.debtor_id,
                count(*) filter (where live and relation = 'SELF' and kind = 'MOBILE') mobiles,
                count(*) filter (where live and relation = 'SELF' and kind = 'LANDLINE') landlines,
                count(*) filter (where live and relation <> 'SELF' and kind in ('MOBILE', 'LANDLINE')) persons,
                count(*) points
            from party.point p
            cross join lateral (select health not in ('EMPTY', 'OUT_OF_SERVICE', 'WRONG_PERSON', 'DO_NOT_CONTACT')
                and not exists (select from party.refusal r where r.point_key = p.point_key) live offset 0) l
            where p.debtor_id = any(?) group by p.debtor_id""";

    private final JdbcClient jdbc;

    PointRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Point> ofDebtor(UUID debtor) {
        return jdbc.sql(OF_DEBTOR).param(debtor).query((row, _) -> point(row)).list();
    }

    static OneTrip.Rows<Point> ofDebtor(OneTrip trip, UUID debtor) {
        return trip.ask(OF_DEBTOR, (row, _) -> point(row), debtor);
    }

    Optional<Point> byId(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ?")
                .param(id)
                .query((row, _) -> point(row))
                .optional();
    }

    Map<DebtorId, Reach> reach(Collection<UUID> debtors) {
        Map<DebtorId, Reach> reach = new HashMap<>();
        jdbc.sql(REACH).param(Columns.uuids(debtors)).query(row -> {
            reach.put(
                    new DebtorId(row.getObject("debtor_id", UUID.class)),
                    new Reach(
                            row.getInt("mobiles"),
                            row.getInt("landlines"),
                            row.getInt("persons"),
                            row.getInt("points")));
        });
        return reach;
    }

    /** Keys of the points already filed, by debtor. */
    Map<UUID, Set<UUID>> keysOf(Collection<UUID> debtors) {
        Map<UUID, Set<UUID>> keys = new HashMap<>();
        jdbc.sql("select debtor_id, point_key from party.point where debtor_id = any(?)")
                .param(Columns.uuids(debtors))
                .query(row -> {
                    keys.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashSet<>())
                            .add(row.getObject(2, UUID.class));
                });
        return keys;
    }

    Optional<UUID> find(UUID debtor, UUID key) {
        return jdbc.sql("select id from party.point where debtor_id = ? and point_key = ?")
                .params(debtor, key)
                .query(UUID.class)
                .optional();
    }

    void insert(List<NewRow> rows, Instant at) {
        jdbc.sql("""
                insert into party.point (id, creditor_id, debtor_id, kind, value, relation, holder, source, point_key,
                    added_at)
                select r.*, cast(:at as timestamptz) from unnest(:ids, :creditors, :debtors, :kinds, :values,
                    :relations, :holders, :sources, :keys) r
                on conflict (debtor_id, point_key) do nothing""")
                .param("ids", Columns.of("uuid", rows, NewRow::id))
                .param("creditors", Columns.of("uuid", rows, NewRow::creditor))
                .param("debtors", Columns.of("uuid", rows, NewRow::debtor))
                .param("kinds", Columns.of("text", rows, NewRow::kind))
                .param("values", Columns.sealed(rows, NewRow::value))
                .param("relations", Columns.of("text", rows, NewRow::relation))
                .param("holders", Columns.sealed(rows, NewRow::holder))
                .param("sources", Columns.of("text", rows, NewRow::source))
                .param("keys", Columns.of("uuid", rows, NewRow::key))
                .param("at", Timestamp.from(at))
                .update();
    }

    int learn(UUID id, String health, Instant at) {
        return jdbc.sql("""
                update party.point set health = ?, health_since = ?
                where id = ? and (health_since is null or health_since <= ?)""")
                .params(health, Timestamp.from(at), id, Timestamp.from(at))
                .update();
    }

    void refuse(UUID key, Instant at) {
        jdbc.sql("insert into party.refusal (point_key, refused_at) values (?, ?) on conflict do nothing")
                .params(key, Timestamp.from(at))
                .update();
    }

    private static Point point(ResultSet row) throws SQLException {
        return new Point(
                row.getObject("id", UUID.class),
                row.getObject("creditor_id", UUID.class),
                row.getObject("debtor_id", UUID.class),
                row.getString("kind"),
                row.getBytes("value"),
                row.getString("relation"),
                row.getBytes("holder"),
                row.getString("source"),
                row.getObject("point_key", UUID.class),
                row.getString("health"),
                instant(row, "health_since"),
                row.getString("home"),
                instant(row, "refused_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** A point as filed, still encrypted. */
    record Point(
            UUID id,
            UUID creditor,
            UUID debtor,
            String kind,
            byte[] value,
            String relation,
            byte @Nullable [] holder,
            String source,
            UUID key,
            String health,
            @Nullable Instant healthSince,
            String home,
            @Nullable Instant refusedAt) {}

    /** A point to be filed. */
    record NewRow(
            UUID id,
            UUID creditor,
            UUID debtor,
            String kind,
            byte[] value,
            String relation,
            byte @Nullable [] holder,
            String source,
            UUID key) {}
}
