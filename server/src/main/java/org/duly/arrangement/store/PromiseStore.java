package org.duly.arrangement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duly.arrangement.Promises.FundsSource;
import org.duly.arrangement.Promises.State;
import org.duly.arrangement.domain.Judgement;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Money;
import org.duly.kernel.PromiseId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Promises and what was judged of them. */
@Repository
public class PromiseStore {

    private static final String SELECT = """
            select p.*, (select min(n.taken_at) from arrangement.promise n
                          where n.case_id = p.case_id and n.taken_at > p.taken_at) as replaced_at
              from arrangement.promise p
            """;

    private final JdbcClient jdbc;

    public PromiseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a fresh promise; false when the case has an open one already. */
    public boolean insert(StoredPromise promise) {
        return jdbc.sql("""
                        insert into arrangement.promise (id, creditor_id, case_id, debtor_id, holder_id, amount_minor,
                                currency, due, source, grace_days, tolerance_minor, taken_at, taken_by, taken_by_name,
                                remind_at, judge_at)
                        values (:id, :creditor, :case, :debtor, :holder, :amount, :currency, :due, :source, :grace,
                                :tolerance, :takenAt, :takenBy, :takenByName, :remindAt, :judgeAt)
                        on conflict (case_id) where state = 'OPEN' do nothing
                        """)
                        .param("id", promise.id().value())
                        .param("creditor", promise.placing().creditor().value())
                        .param("case", promise.placing().caseId().value())
                        .param("debtor", promise.placing().debtor().value())
                        .param("holder", uuid(promise.placing().holder()))
                        .param("amount", promise.amount().minor())
                        .param("currency", promise.amount().currency().getCurrencyCode())
                        .param("due", utc(promise.due()))
                        .param("source", promise.source().name())
                        .param("grace", promise.contracted().graceDays())
                        .param("tolerance", promise.contracted().tolerance().minor())
                        .param("takenAt", utc(promise.taking().at()))
                        .param("takenBy", uuid(promise.taking().by()))
                        .param("takenByName", promise.taking().byName())
                        .param("remindAt", utc(promise.contracted().remindAt()))
                        .param("judgeAt", utc(promise.contracted().judgeAt()))
                        .update()
                == 1;
    }

    public boolean hasOpen(CaseId caseId) {
        return jdbc.sql("select exists (select 1 from arrangement.promise where case_id = :case and state = 'OPEN')")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    public List<StoredPromise> ofCase(CaseId caseId) {
        return jdbc.sql(SELECT + " where p.case_id = :case order by p.taken_at desc")
                .param("case", caseId.value())
                .query(PromiseStore::read)
                .list();
    }

    public Optional<StoredPromise> find(PromiseId id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", id.value())
                .query(PromiseStore::read)
                .optional();
    }

    /** Holds the promises of a case until the transaction ends, so that two judges do not judge at once. */
    public void lock(CaseId caseId) {
        jdbc.sql("select id from arrangement.promise where case_id = :case order by taken_at for update")
                .param("case", caseId.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Promises of the cases a collector holds that fall due in [from, to), by hour. */
    public List<StoredPromise> due(UserId holder, Instant from, Instant to) {
        return jdbc.sql(SELECT + """
                         where p.holder_id = :holder and p.due >= :from and p.due < :to and p.state <> 'LAPSED'
                         order by p.due, p.taken_at
                        """)
                .param("holder", holder.value())
                .param("from", utc(from))
                .param("to", utc(to))
                .query(PromiseStore::read)
                .list();
    }

    public List<StoredPromise> broken(UserId holder, Instant since) {
        return jdbc.sql(SELECT + """
                         where p.holder_id = :holder and p.state = 'BROKEN' and p.judged_at >= :since
                         order by p.judged_at desc, p.due desc
                        """)
                .param("holder", holder.value())
                .param("since", utc(since))
                .query(PromiseStore::read)
                .list();
    }

    /** Open promises whose reminder is due, the earliest first. */
    public List<PromiseId> toRemind(Instant now) {
        return ids("remind_at <= :now", "remind_at", now);
    }

    /** Open promises whose time is over, the earliest first. */
    public List<PromiseId> toJudge(Instant now) {
        return ids("judge_at <= :now", "judge_at", now);
    }

    /** Open promises of these cases whose time is over, in an order that is always the same. */
    public List<StoredPromise> over(Collection<CaseId> cases, Instant asOf) {
        return jdbc.sql(SELECT + """
                         where p.state = 'OPEN' and p.judge_at <= :asOf and p.case_id = any (:cases)
                         order by p.case_id, p.id
                        """)
                .param("asOf", utc(asOf))
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(PromiseStore::read)
                .list();
    }

    /** Cases with an open promise whose time is over, after the one and up to the other in the order of their ids. */
    public List<CaseId> over(Instant asOf, @Nullable CaseId after, @Nullable CaseId upTo) {
        return jdbc.sql("""
                        select case_id from arrangement.promise where state = 'OPEN' and judge_at <= :asOf
                           and (:after::uuid is null or case_id > :after) and (:upTo::uuid is null or case_id <= :upTo)
                        """)
                .param("asOf", utc(asOf))
                .param("after", after == null ? null : after.value())
                .param("upTo", upTo == null ? null : upTo.value())
                .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
    }

    /** Marks a promise as reminded; false when somebody else did so first. */
    public boolean reminded(PromiseId id) {
        return jdbc.sql("update arrangement.promise set remind_at = null where id = :id and remind_at is not null")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    public void follow(CaseId caseId, @Nullable UserId holder) {
        jdbc.sql("update arrangement.promise set holder_id = :holder where case_id = :case")
                .param("holder", uuid(holder))
                .param("case", caseId.value())
                .update();
    }

    /** Shows the latest judgement on the promise. */
    public void stand(PromiseId id, Judgement judgement, Instant judgedAt) {
        jdbc.sql("""
                update arrangement.promise set state = :state, paid_minor = :paid, judged_at = :judgedAt where id = :id
                """)
                .param("id", id.value())
                .param("state", judgement.state().name())
                .param("paid", judgement.paid().minor())
                .param("judgedAt", utc(judgedAt))
                .update();
    }

    /** How many promises of a debtor fell due so far, and how many of them he kept. */
    public TrackRecord trackRecord(DebtorId debtor) {
        return jdbc.sql("""
                select count(*) filter (where state = 'KEPT') as kept,
                       count(*) filter (where state in ('KEPT', 'PARTLY_KEPT', 'BROKEN')) as fallen_due
                  from arrangement.promise where debtor_id = :debtor
                """)
                .param("debtor", debtor.value())
                .query((row, number) -> new TrackRecord(row.getInt("fallen_due"), row.getInt("kept")))
                .single();
    }

    /** Promises fallen due and kept. */
    public record TrackRecord(int fallenDue, int kept) {}

    private List<PromiseId> ids(String condition, String order, Instant now) {
        return jdbc.sql("select id from arrangement.promise where state = 'OPEN' and " + condition + " order by "
                        + order)
                .param("now", utc(now))
                .query((row, number) -> new PromiseId(row.getObject("id", UUID.class)))
                .list();
    }

    private static StoredPromise read(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new StoredPromise(
                new PromiseId(row.getObject("id", UUID.class)),
                new StoredPromise.Placing(
                        new CreditorId(row.getObject("creditor_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new DebtorId(row.getObject("debtor_id", UUID.class)),
                        user(row, "holder_id")),
                Money.of(row.getLong("amount_minor"), currency),
                at(row, "due"),
                FundsSource.valueOf(row.getString("source")),
                new StoredPromise.Taking(at(row, "taken_at"), user(row, "taken_by"), row.getString("taken_by_name")),
                new StoredPromise.Contracted(
                        row.getInt("grace_days"),
                        Money.of(row.getLong("tolerance_minor"), currency),
                        atOrNull(row, "remind_at"),
                        at(row, "judge_at")),
                new StoredPromise.Standing(
                        State.valueOf(row.getString("state")),
                        Money.of(row.getLong("paid_minor"), currency),
                        atOrNull(row, "replaced_at")));
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : new UserId(value);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable UUID uuid(@Nullable UserId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
