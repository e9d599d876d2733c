package org.duly.audit.chain;

import java.util.ArrayList;
import java.util.List;
import org.duly.audit.AuditTrail.Entry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains committed entries by hash. Sealing after the commit, one at a time, keeps the acts themselves free of a shared
 * lock; an entry that waits for its seal is counted by the verification.
 */
@Service
class Sealer {

    private static final int MAX_PER_RUN = 5_000;
    /** Names the advisory lock: one sealer at a time over all servers. */
    private static final long LOCK = 0x6475_6c79_7365_616cL;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Sealer(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Seals what waits, up to a limit; gives how many. */
    @Transactional
    public int seal() {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
        if (!alone) {
            return 0;
        }
        List<Entry> waiting = jdbc.sql("""
                select e.* from audit.unsealed u join audit.entry e on e.id = u.entry order by e.id limit ?""")
                .param(MAX_PER_RUN)
                .query((row, _) -> EntryRow.entry(row))
                .list();
        if (!waiting.isEmpty()) {
            append(waiting);
        }
        return waiting.size();
    }

    private void append(List<Entry> entries) {
        Head head = jdbc.sql("select link, hash from audit.seal order by link desc limit 1")
                .query((row, _) -> new Head(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(new Head(0, Link.GENESIS));
        List<Object[]> seals = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            byte[] hash = Link.hash(head.hash, entry);
            seals.add(new Object[] {head.link + 1, entry.id(), head.hash, hash});
            head = new Head(head.link + 1, hash);
        }
        template.batchUpdate("insert into audit.seal (link, entry, previous, hash) values (?, ?, ?, ?)", seals);
        template.batchUpdate(
                "delete from audit.unsealed where entry = ?",
                entries.stream().map(entry -> new Object[] {entry.id()}).toList());
    }

    private record Head(long link, byte[] hash) {}
}
