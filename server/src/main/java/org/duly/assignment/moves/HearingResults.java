package org.duly.assignment.moves;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.duly.arrangement.events.PromiseTaken;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.casework.events.CaseClosed;
import org.duly.casework.events.CaseResumed;
import org.duly.casework.events.CaseStopped;
import org.duly.contact.events.ContactLogged;
import org.duly.kernel.CaseId;
import org.duly.kernel.Money;
import org.duly.kernel.Uuid7;
import org.duly.party.Parties;
import org.duly.payment.events.PaymentPosted;
import org.duly.payment.events.PaymentReversed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hears what came of a case while it is with its holder: attempts, promises, money, its end. */
@Component
class HearingResults {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Parties parties;

    HearingResults(JdbcClient jdbc, Cases cases, Parties parties) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.parties = parties;
    }

    @EventListener
    void on(ContactLogged fact) {
        mark("touched_at", fact.caseId(), fact.at());
    }

    @EventListener
    void on(PromiseTaken fact) {
        mark("result_at", fact.caseId(), fact.at());
    }

    @EventListener
    void on(PaymentPosted fact) {
        cases.caseOf(fact.account()).ifPresent(id -> {
            mark("result_at", id, fact.at());
            jdbc.sql("""
                    insert into assignment.recovered (id, move_id, payment_id, creditor_id, amount_minor, currency, at)
                    select ?, move_id, ?, creditor_id, ?, ?, ? from assignment.tenure
                    where case_id = ? and move_id is not null""")
                    .params(
                            Uuid7.next(fact.at()),
                            fact.payment().value(),
                            fact.amount().minor(),
                            code(fact.amount()),
                            Timestamp.from(fact.at()),
                            id.value())
                    .update();
        });
    }

    /** The move that the money was counted for loses it again. */
    @EventListener
    void on(PaymentReversed fact) {
        jdbc.sql("""
                insert into assignment.recovered (id, move_id, payment_id, creditor_id, amount_minor, currency, at)
                select ?, move_id, payment_id, creditor_id, ?, ?, ? from assignment.recovered
                where payment_id = ? order by at limit 1""")
                .params(
                        Uuid7.next(fact.at()),
                        -fact.amount().minor(),
                        code(fact.amount()),
                        Timestamp.from(fact.at()),
                        fact.payment().value())
                .update();
    }

    @EventListener
    void on(CaseClosed fact) {
        end(fact.caseId());
    }

    @EventListener
    void on(CaseStopped fact) {
        end(fact.caseId());
    }

    /** A case taken up again after its end is with its holder from now on. */
    @EventListener
    void on(CaseResumed fact) {
        CaseCard card = cases.card(fact.caseId());
        if (card.holder() != null) {
            jdbc.sql("""
                    insert into assignment.tenure (case_id, creditor_id, holder, debtor_key, since)
                    values (?, ?, ?, ?, ?) on conflict (case_id) do nothing""")
                    .params(
                            card.id().value(),
                            card.creditor().value(),
                            card.holder().value(),
                            parties.personKey(card.debtor()).value(),
                            Timestamp.from(fact.at()))
                    .update();
        }
    }

    private void end(CaseId id) {
        jdbc.sql("update assignment.keep set state = 'ENDED' where case_id = ? and state in ('ASKED', 'APPROVED')")
                .param(id.value())
                .update();
        jdbc.sql("delete from assignment.tenure where case_id = ?")
                .param(id.value())
                .update();
    }

    private void mark(String column, CaseId id, Instant at) {
        UUID value = id.value();
        jdbc.sql("update assignment.tenure set " + column + " = ? where case_id = ?")
                .params(Timestamp.from(at), value)
                .update();
    }

    private static String code(Money amount) {
        return amount.currency().getCurrencyCode();
    }
}
