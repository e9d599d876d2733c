package org.duly.assignment.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.Cases;
import org.duly.identity.Acting;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.duly.kernel.Uuid7;
import org.duly.party.Parties;
import org.duly.party.PersonKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conflicts of interest on file. They bind at every creditor: it is the person who is kin, not the account. */
@Service
@Transactional
public class Conflicts {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Parties parties;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;

    Conflicts(JdbcClient jdbc, Cases cases, Parties parties, Acting acting, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.parties = parties;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Conflict> all() {
        return jdbc.sql("""
                select id, person, debtor_key, case_number, reason from assignment.conflict
                where lifted_at is null order by made_at, id""")
                .query((row, _) -> new Conflict(
                        row.getObject("id", UUID.class),
                        new UserId(row.getObject("person", UUID.class)),
                        new PersonKey(row.getString("debtor_key")),
                        row.getString("case_number"),
                        row.getString("reason")))
                .list();
    }

    /** The debtors each person must not work. */
    @Transactional(readOnly = true)
    public Map<UserId, Set<PersonKey>> byPerson() {
        return all().stream()
                .collect(Collectors.groupingBy(
                        Conflict::person, Collectors.mapping(Conflict::debtor, Collectors.toSet())));
    }

    /** He must not work the debtor of this case; false if there is no such case in the reader's scope. */
    public boolean declare(UserId person, String caseNumber, String reason) {
        Optional<CaseId> id = cases.byNumber(caseNumber);
        id.map(cases::card).ifPresent(card -> {
            Instant now = clock.instant();
            jdbc.sql("""
                    insert into assignment.conflict (id, person, debtor_key, case_number, reason, made_at, made_by)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            Uuid7.next(now),
                            person.value(),
                            parties.personKey(card.debtor()).value(),
                            card.number(),
                            reason,
                            Timestamp.from(now),
                            acting.current().name())
                    .update();
            journal.record(Kind.COMMAND, "assignment.conflict", card.id(), Map.of("person", person.toString()));
        });
        return id.isPresent();
    }

    public void lift(UUID id) {
        jdbc.sql("update assignment.conflict set lifted_at = ? where id = ? and lifted_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        journal.record(Kind.COMMAND, "assignment.conflict-lifted", id, Map.of());
    }
}
