package org.duly.arrangement.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.duly.arrangement.domain.Judgement;
import org.duly.arrangement.domain.Received;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.duly.kernel.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Money received on cases, and the judgements it led to; both only grow. */
@Repository
public class MoneyStore {

    /** Why a judgement was passed. */
    public enum Because {
        DUE,
        MONEY,
        CASE_ENDED
    }

    private final JdbcClient jdbc;

    public MoneyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void received(CreditorId creditor, CaseId caseId, Received money) {
        insert(creditor, caseId, money, false);
    }

    /** The money was taken back: from now on it never counted. */
    public void reversed(CreditorId creditor, CaseId caseId, Received money) {
        insert(creditor, caseId, money, true);
    }

    /** Money of a case that was not taken back. */
    public List<Received> standing(CaseId caseId) {
        return jdbc.sql("""
                select payment_id, amount_minor, currency, effective_on, recorded_at
                  from arrangement.received p
                 where case_id = :case and not reversal
                   and not exists (select 1 from arrangement.received r
                                    where r.payment_id = p.payment_id and r.reversal)
                """)
                .param("case", caseId.value())
                .query((row, number) -> new Received(
                        new PaymentId(row.getObject("payment_id", UUID.class)),
                        Money.of(row.getLong("amount_minor"), row.getString("currency")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Writes down a judgement; the ones before it stay. */
    public void judged(StoredPromise promise, Judgement judgement, Because because, Instant effectiveAt, Instant now) {
        jdbc.sql("""
                insert into arrangement.judgement
                    (id, creditor_id, promise_id, state, paid_minor, currency, because, effective_at, recorded_at)
                values (:id, :creditor, :promise, :state, :paid, :currency, :because, :effectiveAt, :recordedAt)
                """)
                .param("id", Uuid7.next(now))
                .param("creditor", promise.placing().creditor().value())
                .param("promise", promise.id().value())
                .param("state", judgement.state().name())
                .param("paid", judgement.paid().minor())
                .param("currency", judgement.paid().currency().getCurrencyCode())
                .param("because", because.name())
                .param("effectiveAt", effectiveAt.atOffset(ZoneOffset.UTC))
                .param("recordedAt", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insert(CreditorId creditor, CaseId caseId, Received money, boolean reversal) {
        jdbc.sql("""
                insert into arrangement.received (payment_id, reversal, creditor_id, case_id, amount_minor, currency,
                        effective_on, recorded_at)
                values (:payment, :reversal, :creditor, :case, :amount, :currency, :effectiveOn, :recordedAt)
                on conflict do nothing
                """)
                .param("payment", money.payment().value())
                .param("reversal", reversal)
                .param("creditor", creditor.value())
                .param("case", caseId.value())
                .param("amount", money.amount().minor())
                .param("currency", money.amount().currency().getCurrencyCode())
                .param("effectiveOn", money.effectiveOn())
                .param("recordedAt", money.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
