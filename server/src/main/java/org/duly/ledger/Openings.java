package org.duly.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.kernel.Uuid7;
import org.duly.ledger.Transaction.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opens the books of many accounts at a time. */
@Repository
class Openings {

    private final JdbcClient jdbc;
    private final BookRows rows;
    private final Clock clock;

    Openings(JdbcClient jdbc, BookRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    void open(LocalDate effectiveOn, List<Opening> openings) {
        Set<UUID> opened = insertAccounts(effectiveOn, openings);
        rows.write(openings.stream()
                .filter(one -> opened.contains(one.account().value()))
                .map(one -> new BookRows.Written(one.account(), one.creditor(), transaction(effectiveOn, one)))
                .toList());
        refuseOthers(
                effectiveOn,
                openings.stream()
                        .filter(one -> !opened.contains(one.account().value()))
                        .toList());
    }

    private Set<UUID> insertAccounts(LocalDate effectiveOn, List<Opening> openings) {
        List<UUID> opened = jdbc.sql("""
                        insert into ledger.account (id, creditor_id, currency, placed_on)
                        select id, creditor, currency, :day
                        from unnest(:ids::uuid[], :creditors::uuid[], :currencies::text[])
                            as one(id, creditor, currency)
                        on conflict (id) do nothing returning id""")
                .param("day", effectiveOn)
                .param("ids", column(openings, Opening::account))
                .param("creditors", column(openings, Opening::creditor))
                .param("currencies", column(openings, Opening::currency))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        return new HashSet<>(opened);
    }

    private Transaction transaction(LocalDate effectiveOn, Opening opening) {
        UUID id = Uuid7.next(clock.instant());
        Books change = Books.placed(opening.currency(), opening.parts());
        return new Transaction(id, key(opening), hash(effectiveOn, opening), effectiveOn, new What.Placed(), change);
    }

    /** Accounts whose books were open already must have been opened with the same amounts. */
    private void refuseOthers(LocalDate effectiveOn, List<Opening> again) {
        if (again.isEmpty()) {
            return;
        }
        Map<String, String> known = jdbc
                .sql("select key, input_hash from ledger.transaction where key = any (:keys::text[])")
                .param("keys", column(again, Openings::key))
                .query((row, _) -> Map.entry(row.getString("key"), row.getString("input_hash")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        for (Opening one : again) {
            if (!hash(effectiveOn, one).equals(known.get(key(one)))) {
                throw new IllegalStateException("Account " + one.account()
                        + " was opened with other amounts; book the difference as an entry of its own");
            }
        }
    }

    private static String key(Opening opening) {
        return "place:" + opening.account();
    }

    private static String hash(LocalDate effectiveOn, Opening opening) {
        return InputHash.of(effectiveOn, opening.account(), opening.creditor(), opening.currency(), opening.parts());
    }

    private static String[] column(List<Opening> openings, Function<Opening, Object> value) {
        return openings.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
