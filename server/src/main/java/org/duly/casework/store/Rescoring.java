package org.duly.casework.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.casework.CaseBook;
import org.duly.casework.Urgency;
import org.duly.casework.priority.CaseFacts;
import org.duly.casework.priority.Priorities;
import org.duly.casework.priority.Score;
import org.duly.kernel.CaseId;
import org.duly.portfolio.AccountCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reckons the urgency of open cases again: lateness grows and recall days come near without anybody touching a case.
 * Only what changed is written, so a second time writes nothing.
 */
@Service
class Rescoring implements Urgency {

    private final JdbcClient jdbc;
    private final Priorities priorities;

    Rescoring(JdbcClient jdbc, Priorities priorities) {
        this.jdbc = jdbc;
        this.priorities = priorities;
    }

    @Override
    public String version() {
        return priorities.mark();
    }

    @Override
    @Transactional
    public Reckoned reckon(Collection<CaseBook> books, LocalDate day) {
        List<Changed> changed = new ArrayList<>();
        Map<CaseId, LocalDate> steady = new HashMap<>();
        for (CaseBook book : books) {
            if (book.open()) {
                CaseFacts facts = facts(book, day);
                steady.put(book.id(), steadyUntil(facts, day));
                Score score = priorities.score(facts);
                List<String> parts = Scoring.parts(score);
                if (!parts.equals(book.priorityParts())) {
                    changed.add(new Changed(book.id().value(), score.points(), String.join(",", parts)));
                }
            }
        }
        write(changed);
        return new Reckoned(changed.stream().map(each -> new CaseId(each.id())).collect(Collectors.toSet()), steady);
    }

    private static CaseFacts facts(CaseBook book, LocalDate day) {
        List<AccountCard> worked = book.accounts().stream()
                .filter(account -> book.placed().contains(account.id()))
                .toList();
        return CaseFacts.of(worked, book.balances(), book.reach(), day);
    }

    private LocalDate steadyUntil(CaseFacts facts, LocalDate day) {
        long days = priorities.daysSteady(facts);
        return days == Priorities.FOR_EVER ? LocalDate.MAX : day.plusDays(days);
    }

    private void write(List<Changed> changed) {
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update casework.case_file c set priority = r.points, priority_parts = string_to_array(r.parts, ',')
                from unnest(?, ?, ?) r (id, points, parts) where c.id = r.id and c.standing = 'OPEN'""")
                .param(Columns.of("uuid", changed, Changed::id))
                .param(Columns.of("int4", changed, Changed::points))
                .param(Columns.of("text", changed, Changed::parts))
                .update();
    }

    private record Changed(UUID id, int points, String parts) {}
}
