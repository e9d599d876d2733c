package org.duly.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.kernel.AccountId;
import org.duly.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads balances and statements. */
@Repository
class BookQueries {

    private final JdbcClient jdbc;

    BookQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param knownAt leave out what became known later; null for all we know */
    Map<AccountId, Balance> balances(Collection<AccountId> accounts, LocalDate asOf, @Nullable Instant knownAt) {
        Map<AccountId, Books> books = new HashMap<>();
        jdbc.sql("""
                        select a.id, a.currency, p.book,
                               coalesce(sum(case p.side when 'D' then p.amount else -p.amount end), 0)::bigint as net
                        from ledger.account a
                        left join ledger.transaction t on t.account_id = a.id and t.effective_on <= :asOf
                            and (:knownAt::timestamptz is null or t.recorded_at <= :knownAt::timestamptz)
                        left join ledger.posting p on p.transaction_id = t.id
                        where a.id = any (:accounts::uuid[])
                        group by a.id, p.book""")
                .param("asOf", asOf)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .param("accounts", accounts.stream().map(AccountId::toString).toArray(String[]::new))
                .query(row -> {
                    books.merge(new AccountId(row.getObject("id", UUID.class)), oneBook(row), Books::plus);
                });
        Map<AccountId, Balance> balances = new HashMap<>();
        books.forEach((account, stand) -> balances.put(account, stand.balance()));
        return balances;
    }

    List<AccountId> overpaidAccounts(LocalDate asOf) {
        return jdbc.sql("""
                        select t.account_id from ledger.posting p join ledger.transaction t on t.id = p.transaction_id
                        where p.book = 'OVERPAID' and t.effective_on <= :asOf group by t.account_id
                        having sum(case p.side when 'C' then p.amount else -p.amount end) > 0""")
                .param("asOf", asOf)
                .query((row, _) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
    }

    List<Ledger.Line> statement(AccountId account) {
        return jdbc.sql("""
                        select t.effective_on, t.recorded_at, t.kind, t.key, p.book, a.currency,
                               case p.side when 'D' then p.amount else -p.amount end as net
                        from ledger.transaction t
                        join ledger.posting p on p.transaction_id = t.id
                        join ledger.account a on a.id = t.account_id
                        where t.account_id = ? and p.book not in ('RECEIVED', 'PLACED')
                        order by t.effective_on, t.number, p.book""")
                .param(account.value())
                .query((row, _) -> new Ledger.Line(
                        row.getObject("effective_on", LocalDate.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("kind"),
                        Book.valueOf(row.getString("book")).component(),
                        Money.of(row.getLong("net"), row.getString("currency")),
                        row.getString("key")))
                .list();
    }

    private static Books oneBook(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        EnumMap<Book, Money> net = new EnumMap<>(Book.class);
        String book = row.getString("book");
        if (book != null) {
            net.put(Book.valueOf(book), new Money(row.getLong("net"), currency));
        }
        return new Books(currency, net);
    }
}
