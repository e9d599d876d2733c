package org.duly.reporting.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A creditor's own portfolios as of a day; row-level security leaves nothing else to see. */
@Service
@Transactional(readOnly = true)
public class ClientBoard {

    private static final String BATCHES = """
            with placed as (
                select f.batch_id, f.creditor_id, f.currency, min(f.day) placed_on, count(*) accounts,
                    sum(f.amount_minor) amount,
                    count(*) filter (where p.attempts > 0) worked
                from reporting.fact f left join reporting.position(:asOf) p using (case_id)
                where f.kind = 'PLACED' and f.day <= :asOf and f.known_on <= :asOf
                group by f.batch_id, f.creditor_id, f.currency),
            money as (
                select batch_id, currency,
                    sum(case kind when 'PAYMENT' then amount_minor else -amount_minor end) net
                from reporting.fact
                where kind in ('PAYMENT', 'REVERSAL') and day <= :asOf and known_on <= :asOf
                group by batch_id, currency),
            recalled as (
                select batch_id, count(distinct account_id) accounts from reporting.fact
                where kind = 'RECALLED' and day <= :asOf and known_on <= :asOf group by batch_id)
            select placed.*, coalesce(money.net, 0) net, coalesce(recalled.accounts, 0) recalled
            from placed left join money using (batch_id, currency) left join recalled using (batch_id)
            order by placed_on desc, batch_id desc, currency""";

    private static final String LIQUIDATION = """
            with placed as (
                select batch_id, min(day) placed_on, sum(amount_minor) amount, min(currency) currency
                from reporting.fact where kind = 'PLACED' and day <= :asOf and known_on <= :asOf
                group by batch_id having count(distinct currency) = 1),
            money as (
                select batch_id, currency, day,
                    sum(case kind when 'PAYMENT' then amount_minor else -amount_minor end) net
                from reporting.fact
                where kind in ('PAYMENT', 'REVERSAL') and day <= :asOf and known_on <= :asOf
                group by batch_id, currency, day)
            select batch_id, placed_on, greatest(day - placed_on, 0) age, amount,
                sum(net) over (partition by batch_id order by day) running
            from placed join money using (batch_id, currency) where amount > 0
            order by placed_on, batch_id, day""";

    private final JdbcClient jdbc;

    ClientBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Batches, the latest placed first; one line per currency. */
    public List<Batch> batches(LocalDate asOf) {
        return jdbc.sql(BATCHES).param("asOf", asOf).query(ClientBoard::batch).list();
    }

    /** Net money of each batch by days since placement, running total. */
    public List<Step> liquidation(LocalDate asOf) {
        return jdbc.sql(LIQUIDATION)
                .param("asOf", asOf)
                .query((row, _) -> new Step(
                        new BatchId(row.getObject("batch_id", UUID.class)),
                        row.getObject("placed_on", LocalDate.class),
                        row.getInt("age"),
                        (double) row.getLong("running") / row.getLong("amount")))
                .list();
    }

    private static Batch batch(ResultSet row, int index) throws SQLException {
        String currency = row.getString("currency");
        return new Batch(
                new BatchId(row.getObject("batch_id", UUID.class)),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                row.getObject("placed_on", LocalDate.class),
                row.getInt("accounts"),
                row.getInt("worked"),
                row.getInt("recalled"),
                Money.of(row.getLong("amount"), currency),
                Money.of(row.getLong("net"), currency));
    }

    /** Share of a batch collected so many days after its placement. */
    public record Step(BatchId batch, LocalDate placedOn, int age, double share) {}
}
