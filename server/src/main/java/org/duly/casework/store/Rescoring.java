package org.duly.casework.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duly.casework.store.Scoring.Scored;
import org.duly.kernel.AccountId;
import org.duly.kernel.DebtorId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reckons the urgency of open cases again: lateness grows and recall days come near without anybody touching a case.
 * Only what changed is written, so a second run writes nothing.
 */
@Service
class Rescoring {

    private final JdbcClient jdbc;
    private final Scoring scoring;

    Rescoring(JdbcClient jdbc, Scoring scoring) {
        this.jdbc = jdbc;
        this.scoring = scoring;
    }

    /**
     * Scores the next cases after {@code last} in the order of their ids; gives the last of them, or null at the end.
     */
    @Transactional
    public @Nullable UUID chunk(UUID last, int size) {
        Map<DebtorId, Known> known = new LinkedHashMap<>();
        Map<DebtorId, List<AccountId>> accounts = new LinkedHashMap<>();
        jdbc.sql("""
                select c.id, c.debtor_id, c.priority_parts, array_agg(a.account_id) accounts
                from (select id, debtor_id, priority_parts from casework.case_file where id > ? and standing = 'OPEN'
                    order by id limit ?) c
                join casework.case_account a on a.case_id = c.id and a.state = 'PLACED'
                group by c.id, c.debtor_id, c.priority_parts order by c.id""").params(last, size).query(row -> {
            DebtorId debtor = new DebtorId(row.getObject("debtor_id", UUID.class));
            String[] parts = (String[]) row.getArray("priority_parts").getArray();
            known.put(debtor, new Known(row.getObject("id", UUID.class), List.of(parts)));
            UUID[] ids = (UUID[]) row.getArray("accounts").getArray();
            accounts.put(debtor, Arrays.stream(ids).map(AccountId::new).toList());
        });
        write(known, scoring.of(accounts));
        return known.isEmpty() ? null : List.copyOf(known.values()).getLast().id();
    }

    private void write(Map<DebtorId, Known> known, Map<DebtorId, Scored> scored) {
        List<Changed> changed = new ArrayList<>();
        known.forEach((debtor, was) -> {
            Scored now = Objects.requireNonNull(scored.get(debtor));
            List<String> parts = Scoring.parts(now.score());
            if (!parts.equals(was.parts())) {
                changed.add(new Changed(was.id(), now.score().points(), String.join(",", parts)));
            }
        });
        jdbc.sql("""
                update casework.case_file c set priority = r.points, priority_parts = string_to_array(r.parts, ',')
                from unnest(?, ?, ?) r (id, points, parts) where c.id = r.id""")
                .param(Columns.of("uuid", changed, Changed::id))
                .param(Columns.of("int4", changed, Changed::points))
                .param(Columns.of("text", changed, Changed::parts))
                .update();
    }

    private record Known(UUID id, List<String> parts) {}

    private record Changed(UUID id, int points, String parts) {}
}
