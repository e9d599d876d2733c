package org.duly.strategy.past;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes cases and happenings. */
@Component
class PastRows {

    private final JdbcClient jdbc;

    PastRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void opened(CaseId id, CreditorId creditor, DebtorId debtor, LocalDate day) {
        jdbc.sql("""
                insert into strategy.known_case (case_id, creditor_id, debtor_id, opened_on) values (?, ?, ?, ?)
                on conflict (case_id) do update set closed_on = null
                """).params(id.value(), creditor.value(), debtor.value(), day).update();
    }

    void closed(CaseId id, LocalDate day) {
        jdbc.sql("update strategy.known_case set closed_on = ? where case_id = ?")
                .params(day, id.value())
                .update();
    }

    void happened(
            CaseId id,
            CreditorId creditor,
            PastKind kind,
            String code,
            @Nullable Money amount,
            LocalDate day,
            Instant at) {
        jdbc.sql("""
                insert into strategy.happening (creditor_id, case_id, kind, code, amount_minor, currency, day, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(creditor.value())
                .param(id.value())
                .param(kind.name())
                .param(code)
                .param(amount == null ? null : amount.minor())
                .param(amount == null ? null : amount.currency().getCurrencyCode())
                .param(day)
                .param(Timestamp.from(at))
                .update();
    }
}
