package org.duly.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.duly.audit.AuditTrail;
import org.duly.audit.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journal and recomputes its chain. */
@Repository
@Transactional
class JdbcAuditTrail implements AuditTrail {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    JdbcAuditTrail(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(@Nullable Kind kind, Instant from, Instant to, int limit) {
        return jdbc.sql("""
                select * from audit.entry where recorded_at >= ? and recorded_at < ?
                    and (cast(? as text) is null or kind = ?) order by recorded_at desc, id desc limit ?""")
                .params(at(from), at(to))
                .param(name(kind))
                .param(name(kind))
                .param(limit)
                .query((row, _) -> EntryRow.entry(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> about(String subject, int limit) {
        return jdbc.sql("select * from audit.entry where subject = ? order by recorded_at desc, id desc limit ?")
                .params(subject, limit)
                .query((row, _) -> EntryRow.entry(row))
                .list();
    }

    @Override
    public Verification verify() {
        sealer.seal();
        String everyLink = """
                select s.link, s.previous, s.hash, s.entry as sealed_entry, e.* from audit.seal s
                    left join audit.entry e on e.id = s.entry order by s.link""";
        try (Stream<Sealed> chain = jdbc.sql(everyLink).query((row, _) -> Sealed.of(row)).stream()) {
            return walk(chain.iterator());
        }
    }

    private Verification walk(java.util.Iterator<Sealed> chain) {
        byte[] previous = Link.GENESIS;
        long link = 0;
        while (chain.hasNext()) {
            Sealed next = chain.next();
            link++;
            String wrong = next.fault(link, previous);
            if (wrong != null) {
                return new Verification.Broken(next.link, next.entryId, wrong);
            }
            previous = next.hash;
        }
        long sealed = link;
        long entries = count("select count(*) from audit.entry");
        long waiting = count("select count(*) from audit.unsealed");
        if (entries != sealed + waiting) {
            return new Verification.Broken(
                    sealed,
                    "-",
                    "there are " + entries + " entries but " + sealed + " seals and " + waiting + " waiting");
        }
        return new Verification.Intact(entries, waiting, sealed == 0 ? null : hex(previous));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static @Nullable String name(@Nullable Kind kind) {
        return kind == null ? null : kind.name();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Sealed(
            long link,
            byte[] previous,
            byte[] hash,
            String entryId,
            @Nullable Entry entry) {

        static Sealed of(ResultSet row) throws SQLException {
            return new Sealed(
                    row.getLong("link"),
                    row.getBytes("previous"),
                    row.getBytes("hash"),
                    row.getString("sealed_entry"),
                    row.getObject("id") == null ? null : EntryRow.entry(row));
        }

        @Nullable
        String fault(long expectedLink, byte[] expectedPrevious) {
            if (link != expectedLink) {
                return "link " + expectedLink + " of the chain is missing";
            }
            if (!Arrays.equals(previous, expectedPrevious)) {
                return "it does not follow the link before it";
            }
            if (entry == null) {
                return "the entry was removed";
            }
            return Arrays.equals(Link.hash(previous, entry), hash)
                    ? null
                    : "the entry of " + entry.recordedAt() + " (" + entry.act() + ") is not as it was sealed";
        }
    }
}
