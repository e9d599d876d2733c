package org.duly.strategy.simulation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.contact.Channel;
import org.duly.identity.Acting;
import org.duly.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a contact over each channel costs the house, from a day on. */
@Component
@Transactional
public class ChannelCosts {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;

    ChannelCosts(JdbcClient jdbc, Acting acting, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    /** A cost and since when it holds. */
    public record Cost(String channel, LocalDate from, Money amount, String by) {}

    /** What holds on a day, by channel; channels nobody priced are absent. */
    @Transactional(readOnly = true)
    public Map<String, Money> on(LocalDate day) {
        Map<String, Money> costs = new TreeMap<>();
        all().stream().filter(cost -> !cost.from.isAfter(day)).forEach(cost -> costs.put(cost.channel, cost.amount));
        return costs;
    }

    /** Everything that was ever set, oldest first. */
    @Transactional(readOnly = true)
    public List<Cost> all() {
        return jdbc.sql("select * from strategy.channel_cost order by valid_from, channel")
                .query((row, _) -> new Cost(
                        row.getString("channel"),
                        row.getObject("valid_from", LocalDate.class),
                        Money.of(row.getLong("amount_minor"), row.getString("currency")),
                        row.getString("set_by")))
                .list();
    }

    public void set(Channel channel, LocalDate from, Money amount) {
        jdbc.sql("""
                insert into strategy.channel_cost (channel, valid_from, amount_minor, currency, set_by, set_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (channel, valid_from) do update set amount_minor = excluded.amount_minor,
                    currency = excluded.currency, set_by = excluded.set_by, set_at = excluded.set_at""")
                .params(
                        channel.name(),
                        from,
                        amount.minor(),
                        amount.currency().getCurrencyCode(),
                        acting.current().name(),
                        Timestamp.from(clock.instant()))
                .update();
        journal.record(
                Kind.COMMAND,
                "strategy.cost",
                null,
                Map.of("channel", channel.name(), "from", from.toString(), "minor", amount.minor()));
    }
}
