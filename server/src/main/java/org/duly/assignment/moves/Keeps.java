package org.duly.assignment.moves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.assignment.events.KeepAsked;
import org.duly.assignment.events.KeepDecided;
import org.duly.assignment.rules.AssignmentSettings;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.Cases;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Role;
import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;
import org.duly.kernel.Uuid7;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeping cases beyond their term (留案): asked for with a reason within a quota, decided by a leader. */
@Service
@Transactional
public class Keeps {

    private static final String KEEP =
            "select id, case_id, holder, asked_at, until_day, reason, state from assignment.keep ";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final AssignmentSettings settings;
    private final Acting acting;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Keeps(
            JdbcClient jdbc,
            Cases cases,
            AssignmentSettings settings,
            Acting acting,
            Journal journal,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.settings = settings;
        this.acting = acting;
        this.journal = journal;
        this.facts = facts;
        this.clock = clock;
    }

    /** Requests that wait for a leader, the oldest first. */
    @Transactional(readOnly = true)
    public List<Keep> waiting() {
        return jdbc.sql(KEEP + "where state = 'ASKED' order by asked_at, id")
                .query((row, _) -> keep(row))
                .list();
    }

    /** What is kept now, the first to end first. */
    @Transactional(readOnly = true)
    public List<Keep> standing() {
        return jdbc.sql(KEEP + "where state = 'APPROVED' and until_day >= ? order by until_day, id")
                .param(LocalDate.now(clock))
                .query((row, _) -> keep(row))
                .list();
    }

    /** What this person keeps or asked to keep. */
    @Transactional(readOnly = true)
    public List<Keep> of(UserId holder) {
        return jdbc.sql(KEEP
                        + "where holder = ? and state in ('ASKED', 'APPROVED') and until_day >= ? order by asked_at")
                .params(holder.value(), LocalDate.now(clock))
                .query((row, _) -> keep(row))
                .list();
    }

    /** Which of these are kept today. */
    @Transactional(readOnly = true)
    public Set<CaseId> kept(Collection<CaseId> ids) {
        return jdbc
                .sql(KEEP + "where case_id = any(?) and state = 'APPROVED' and until_day >= ?")
                .params(
                        new SqlArrayValue(
                                "uuid", ids.stream().map(CaseId::value).toArray()),
                        LocalDate.now(clock))
                .query((row, _) -> keep(row).caseId())
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    Answer ask(Move.Keep move) {
        UserId person = acting.current().person();
        oneAtATime(person);
        return obstacle(move, person).orElseGet(() -> {
            Instant now = clock.instant();
            CaseCard card = cases.card(move.id());
            jdbc.sql("""
                    insert into assignment.keep (id, case_id, creditor_id, holder, asked_at, until_day, reason)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            Uuid7.next(now),
                            move.id().value(),
                            card.creditor().value(),
                            person.value(),
                            Timestamp.from(now),
                            move.until(),
                            move.reason().strip())
                    .update();
            journal.record(
                    Kind.COMMAND,
                    "assignment.keep-asked",
                    move.id(),
                    Map.of("until", move.until().toString()));
            facts.publishEvent(
                    new KeepAsked(move.id(), move.until(), move.reason().strip(), now));
            return new Answer.Done();
        });
    }

    private Optional<Answer> obstacle(Move.Keep move, UserId person) {
        CaseCard card = cases.card(move.id());
        LocalDate today = LocalDate.now(clock);
        if (!person.equals(card.holder())) {
            return refused(Answer.Ground.NOT_HIS);
        }
        if (card.standing() != Standing.OPEN) {
            return refused(Answer.Ground.NOT_OPEN);
        }
        if (move.reason().isBlank()) {
            return refused(Answer.Ground.NO_REASON);
        }
        if (!move.until().isAfter(today) || move.until().isAfter(today.plusDays(settings.keepDays()))) {
            return Optional.of(Answer.Refused.because(Answer.Ground.KEPT_TOO_LONG, settings.keepDays()));
        }
        endOver(today);
        if (count("case_id", move.id().value()) > 0) {
            return refused(Answer.Ground.ASKED_BEFORE);
        }
        return count("holder", person.value()) >= settings.keepQuota()
                ? Optional.of(Answer.Refused.because(Answer.Ground.KEEP_QUOTA, settings.keepQuota()))
                : Optional.empty();
    }

    private static Optional<Answer> refused(Answer.Ground ground) {
        return Optional.of(Answer.Refused.because(ground));
    }

    /** What ran out, or was not decided in its time, frees its place in the quota. */
    private void endOver(LocalDate today) {
        jdbc.sql("update assignment.keep set state = 'ENDED' where state in ('ASKED', 'APPROVED') and until_day < ?")
                .param(today)
                .update();
    }

    private int count(String column, UUID value) {
        return jdbc.sql("select count(*) from assignment.keep where state in ('ASKED', 'APPROVED') and " + column
                        + " = ?")
                .param(value)
                .query(Integer.class)
                .single();
    }

    /** A leader's decision, once; nobody decides on what he asked for himself. */
    public Answer decide(UUID id, boolean approved, String words) {
        Actor actor = acting.current();
        if (!actor.is(Role.LEADER)) {
            throw new AccessDeniedException("Only a leader decides what is kept");
        }
        Keep keep = jdbc.sql(KEEP + "where id = ? for update")
                .param(id)
                .query((row, _) -> keep(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No keep " + id));
        if (keep.state() != Keep.State.ASKED) {
            return Answer.Refused.because(Answer.Ground.DECIDED);
        }
        if (keep.holder().equals(actor.user())) {
            return Answer.Refused.because(Answer.Ground.OWN_REQUEST);
        }
        if (!approved && words.isBlank()) {
            return Answer.Refused.because(Answer.Ground.NO_REASON);
        }
        write(keep, approved, words.strip(), actor);
        return new Answer.Done();
    }

    private void write(Keep keep, boolean approved, String words, Actor actor) {
        Instant now = clock.instant();
        Keep.State state = approved ? Keep.State.APPROVED : Keep.State.DECLINED;
        jdbc.sql("""
                update assignment.keep set state = ?, decided_at = ?, decided_by = ?, decided_name = ?, words = ?
                where id = ?""")
                .params(state.name(), Timestamp.from(now), actor.person().value(), actor.name(), words, keep.id())
                .update();
        journal.record(Kind.COMMAND, "assignment.keep-decided", keep.caseId(), Map.of("approved", approved));
        facts.publishEvent(new KeepDecided(keep.caseId(), approved, keep.until(), words, now));
    }

    private void oneAtATime(UserId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 15))")
                .param("assignment.keep:" + person)
                .query(row -> {});
    }

    private static Keep keep(ResultSet row) throws SQLException {
        return new Keep(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new UserId(row.getObject("holder", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                Keep.State.valueOf(row.getString("state")));
    }
}
