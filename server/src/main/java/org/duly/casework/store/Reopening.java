package org.duly.casework.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duly.casework.CaseCard.Standing;
import org.duly.casework.events.AccountJoined;
import org.duly.casework.events.CaseResumed;
import org.duly.kernel.AccountId;
import org.duly.kernel.CaseId;
import org.duly.payment.events.PaymentReversed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a settled account up again when the payment that settled it was taken back. */
@Component
class Reopening {

    private final JdbcClient jdbc;
    private final CaseRows cases;
    private final Stepping stepping;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Reopening(JdbcClient jdbc, CaseRows cases, Stepping stepping, ApplicationEventPublisher facts, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.stepping = stepping;
        this.facts = facts;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(PaymentReversed reversed) {
        if (reversed.after().total().isPositive()) {
            settledIn(reversed.account()).map(stepping::lock).ifPresent(stand -> takeUp(stand, reversed.account()));
        }
    }

    private Optional<CaseId> settledIn(AccountId account) {
        String sql = """
                select case_id from casework.case_account where account_id = ? and state = 'SETTLED'
                order by joined_at desc limit 1""";
        return jdbc.sql(sql).param(account.value()).query(UUID.class).optional().map(CaseId::new);
    }

    private void takeUp(Stand stand, AccountId account) {
        Optional<UUID> other = otherOpenCase(stand);
        if (stand.standing() == Standing.CLOSED && other.isPresent()) {
            join(stand, account, other.get());
            return;
        }
        jdbc.sql("update casework.case_account set state = 'PLACED' where case_id = ? and account_id = ?")
                .params(stand.id(), account.value())
                .update();
        if (stand.standing() == Standing.CLOSED) {
            facts.publishEvent(new CaseResumed(stand.caseId(), "", clock.instant()));
            stepping.goOn(stand, "REOPENED");
        }
    }

    private Optional<UUID> otherOpenCase(Stand stand) {
        List<UUID> all = cases.casesOf(stand.debtor());
        return cases.lockWorkable(all).stream()
                .map(Stand::id)
                .filter(id -> !id.equals(stand.id()))
                .findFirst();
    }

    /** The debtor has a newer case by now: one debtor, one case. */
    private void join(Stand closed, AccountId account, UUID open) {
        jdbc.sql("""
                insert into casework.case_account (account_id, case_id, creditor_id, joined_at) values (?, ?, ?, ?)
                on conflict (case_id, account_id) do update set state = 'PLACED'""")
                .params(account.value(), open, closed.creditor(), Columns.timestamp(clock.instant()))
                .update();
        facts.publishEvent(new AccountJoined(new CaseId(open), account, clock.instant()));
    }
}
