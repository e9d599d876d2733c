package org.duly.portfolio.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Jurisdiction;
import org.duly.kernel.Money;
import org.duly.kernel.OneTrip;
import org.duly.ledger.Component;
import org.duly.portfolio.Contract;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.NewCreditor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Creditors and contracts as rows. */
@Repository
class CreditorRows {

    private static final String CREDITOR = "select * from portfolio.creditor ";

    private static final String BY_ID = CREDITOR + "where creditor_id = ?";

    private final JdbcClient jdbc;

    CreditorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Creditor> all() {
        return jdbc.sql(CREDITOR + "order by code")
                .query(CreditorRows::creditor)
                .list();
    }

    Optional<Creditor> byId(CreditorId id) {
        return jdbc.sql(BY_ID).param(id.value()).query(CreditorRows::creditor).optional();
    }

    static OneTrip.Rows<Creditor> byId(OneTrip trip, CreditorId id) {
        return trip.ask(BY_ID, CreditorRows::creditor, id.value());
    }

    Optional<Creditor> byCode(String code) {
        return jdbc.sql(CREDITOR + "where code = :code")
                .param("code", code)
                .query(CreditorRows::creditor)
                .optional();
    }

    Optional<Contract> contract(CreditorId id) {
        return jdbc.sql("""
                        select c.*, b.currency from portfolio.contract c join portfolio.creditor b using (creditor_id)
                        where creditor_id = :id""")
                .param("id", id.value())
                .query(CreditorRows::contract)
                .optional();
    }

    Map<CreditorId, Contract> contracts() {
        Map<CreditorId, Contract> contracts = new HashMap<>();
        jdbc.sql("select c.*, b.currency from portfolio.contract c join portfolio.creditor b using (creditor_id)")
                .query(row -> {
                    contracts.put(new CreditorId(row.getObject("creditor_id", UUID.class)), contract(row, 0));
                });
        return contracts;
    }

    /** False if the code is taken. */
    boolean insert(CreditorId id, NewCreditor creditor, Instant at) {
        int inserted = jdbc.sql("""
                        insert into portfolio.creditor (creditor_id, code, name, kind, lender_group, association_member,
                            jurisdiction, currency, opened_at)
                        values (:id, :code, :name, :kind, :group, :member, :jurisdiction, :currency, :at)
                        on conflict (code) do nothing""")
                .param("id", id.value())
                .param("code", creditor.code())
                .param("name", creditor.name())
                .param("kind", creditor.kind().name())
                .param("group", creditor.lenderGroup())
                .param("member", creditor.associationMember())
                .param("jurisdiction", creditor.jurisdiction().name())
                .param("currency", creditor.currency().getCurrencyCode())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        if (inserted == 1) {
            save(id, creditor.contract());
        }
        return inserted == 1;
    }

    void update(CreditorId id, NewCreditor creditor) {
        jdbc.sql("""
                        update portfolio.creditor set name = :name, kind = :kind, lender_group = :group,
                            association_member = :member, jurisdiction = :jurisdiction
                        where creditor_id = :id""")
                .param("id", id.value())
                .param("name", creditor.name())
                .param("kind", creditor.kind().name())
                .param("group", creditor.lenderGroup())
                .param("member", creditor.associationMember())
                .param("jurisdiction", creditor.jurisdiction().name())
                .update();
        save(id, creditor.contract());
    }

    private void save(CreditorId id, Contract contract) {
        jdbc.sql("""
                        insert into portfolio.contract (creditor_id, allocation, promise_tolerance_minor,
                            promise_grace_days, bucket_edges)
                        values (:id, string_to_array(:allocation, ','), :tolerance, :grace,
                            string_to_array(:edges, ',')::integer[])
                        on conflict (creditor_id) do update set allocation = excluded.allocation,
                            promise_tolerance_minor = excluded.promise_tolerance_minor,
                            promise_grace_days = excluded.promise_grace_days, bucket_edges = excluded.bucket_edges""")
                .param("id", id.value())
                .param(
                        "allocation",
                        contract.allocation().map(CreditorRows::joined).orElse(null))
                .param("tolerance", contract.promiseTolerance().minor())
                .param("grace", contract.promiseGraceDays())
                .param("edges", joined(contract.bucketEdges()))
                .update();
    }

    private static String joined(List<?> values) {
        return String.join(",", values.stream().map(String::valueOf).toList());
    }

    private static Creditor creditor(ResultSet row, int index) throws SQLException {
        return new Creditor(
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                Creditor.LenderKind.valueOf(row.getString("kind")),
                row.getString("lender_group"),
                row.getBoolean("association_member"),
                Jurisdiction.valueOf(row.getString("jurisdiction")),
                Currency.getInstance(row.getString("currency")));
    }

    private static Contract contract(ResultSet row, int index) throws SQLException {
        return new Contract(
                Optional.ofNullable(allocation(row.getArray("allocation"))),
                Money.of(row.getLong("promise_tolerance_minor"), row.getString("currency")),
                row.getInt("promise_grace_days"),
                List.of((Integer[]) row.getArray("bucket_edges").getArray()));
    }

    private static @Nullable List<Component> allocation(@Nullable Array names) throws SQLException {
        return names == null
                ? null
                : Stream.of((String[]) names.getArray()).map(Component::valueOf).toList();
    }
}
