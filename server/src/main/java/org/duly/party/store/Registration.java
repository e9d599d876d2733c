package org.duly.party.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Jurisdiction;
import org.duly.kernel.Uuid7;
import org.duly.party.NewDebtor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files debtors in chunks: one look-up for all of a chunk, then one insert per table. Runs one at a time per
 * creditor, so that two files cannot file the same debtor twice.
 */
@Component
class Registration {

    private static final int CHUNK = 2000;

    private final DebtorRows debtors;
    private final PointRows points;
    private final Sealing sealing;
    private final JdbcClient jdbc;
    private final Clock clock;

    Registration(DebtorRows debtors, PointRows points, Sealing sealing, JdbcClient jdbc, Clock clock) {
        this.debtors = debtors;
        this.points = points;
        this.sealing = sealing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<DebtorId> register(CreditorId creditor, Jurisdiction home, List<NewDebtor> told) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 3))")
                .param("party.register:" + creditor)
                .query(row -> {});
        List<DebtorId> ids = new ArrayList<>(told.size());
        for (int from = 0; from < told.size(); from += CHUNK) {
            ids.addAll(chunk(creditor, home, told.subList(from, Math.min(from + CHUNK, told.size()))));
        }
        return ids;
    }

    Set<Integer> namedOtherwise(CreditorId creditor, List<NewDebtor> told) {
        Map<Integer, UUID> identities = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            UUID identity = sealing.identityOf(told.get(i));
            if (identity != null) {
                identities.put(i, identity);
            }
        }
        Map<String, UUID> names = debtors.names(creditor, identities.values());
        Set<Integer> otherwise = new HashSet<>();
        for (int i = 0; i < told.size(); i++) {
            UUID name = names.get(told.get(i).identityType() + ":" + identities.get(i));
            if (name != null && !name.equals(sealing.nameOf(told.get(i)))) {
                otherwise.add(i);
            }
        }
        return otherwise;
    }

    private List<DebtorId> chunk(CreditorId creditor, Jurisdiction home, List<NewDebtor> told) {
        Instant now = clock.instant();
        List<DebtorRows.NewRow> rows = told.stream()
                .map(each -> sealing.debtor(Uuid7.next(now), creditor, home, each))
                .toList();
        Book book = new Book(debtors.known(
                creditor,
                rows.stream()
                        .map(DebtorRows.NewRow::identityPrint)
                        .filter(Objects::nonNull)
                        .toList(),
                rows.stream()
                        .map(DebtorRows.NewRow::externalPrint)
                        .filter(Objects::nonNull)
                        .toList()));
        List<DebtorId> ids = new ArrayList<>(told.size());
        List<DebtorRows.NewRow> fresh = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            DebtorRows.NewRow row = rows.get(i);
            Entry entry = book.find(row);
            if (entry == null) {
                entry = book.add(row);
                fresh.add(row);
            } else if (entry.identity == null && row.identityPrint() != null) {
                book.learnIdentity(entry, row);
                learnIdentity(sealing.debtor(entry.id, creditor, home, told.get(i)), fresh);
            }
            ids.add(new DebtorId(entry.id));
        }
        debtors.insert(fresh, now);
        points.insert(newPoints(creditor, home, told, ids, now), now);
        return ids;
    }

    /**
     * A debtor of this very chunk is not in the table yet: there the row with the identity replaces the one without.
     */
    private void learnIdentity(DebtorRows.NewRow told, List<DebtorRows.NewRow> fresh) {
        if (fresh.removeIf(row -> row.id().equals(told.id()))) {
            fresh.add(told);
        } else {
            debtors.learnIdentity(told);
        }
    }

    private List<PointRows.NewRow> newPoints(
            CreditorId creditor, Jurisdiction home, List<NewDebtor> told, List<DebtorId> ids, Instant now) {
        Map<UUID, Set<UUID>> filed =
                points.keysOf(ids.stream().map(DebtorId::value).distinct().toList());
        List<PointRows.NewRow> rows = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            UUID debtor = ids.get(i).value();
            Set<UUID> keys = filed.computeIfAbsent(debtor, _ -> new HashSet<>());
            told.get(i).points().stream()
                    .map(point -> sealing.point(Uuid7.next(now), creditor.value(), debtor, home, point))
                    .filter(row -> keys.add(row.key()))
                    .forEach(rows::add);
        }
        return rows;
    }

    /** A debtor on file, or about to be. */
    private static final class Entry {

        private final UUID id;
        private @Nullable String identity;

        Entry(UUID id, @Nullable String identity) {
            this.id = id;
            this.identity = identity;
        }
    }

    /** Who is already known, by identity number and by customer number. */
    private static final class Book {

        private final Map<String, Entry> byIdentity = new HashMap<>();
        private final Map<UUID, Entry> byExternal = new HashMap<>();

        Book(List<DebtorRows.Known> known) {
            known.forEach(each -> put(each.id(), each.identityType(), each.identityPrint(), each.externalPrint()));
        }

        /** The debtor this row means. A customer number decides only where one side lacks the identity number. */
        @Nullable
        Entry find(DebtorRows.NewRow row) {
            String identity = identity(row.identityType(), row.identityPrint());
            Entry known = identity == null ? null : byIdentity.get(identity);
            if (known != null || row.externalPrint() == null) {
                return known;
            }
            Entry byCustomer = byExternal.get(row.externalPrint());
            return byCustomer != null && (identity == null || byCustomer.identity == null) ? byCustomer : null;
        }

        Entry add(DebtorRows.NewRow row) {
            return put(row.id(), row.identityType(), row.identityPrint(), row.externalPrint());
        }

        void learnIdentity(Entry entry, DebtorRows.NewRow row) {
            String identity = identity(row.identityType(), row.identityPrint());
            if (identity != null) {
                entry.identity = identity;
                byIdentity.put(identity, entry);
            }
        }

        private Entry put(UUID id, String type, @Nullable UUID identityPrint, @Nullable UUID externalPrint) {
            String identity = identity(type, identityPrint);
            Entry entry = new Entry(id, identity);
            if (identity != null) {
                byIdentity.putIfAbsent(identity, entry);
            }
            if (externalPrint != null) {
                byExternal.putIfAbsent(externalPrint, entry);
            }
            return entry;
        }

        private static @Nullable String identity(String type, @Nullable UUID print) {
            return print == null ? null : type + ":" + print;
        }
    }
}
