package org.duly.ledger;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the transactions of one account and adds to them. */
@Repository
class AccountBooks {

    private final JdbcClient jdbc;
    private final BookRows rows;

    AccountBooks(JdbcClient jdbc, BookRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** An account whose row this database transaction holds. */
    record Held(AccountId account, CreditorId creditor, Currency currency, LocalDate placedOn) {}

    /** Waits for the account's row and keeps it until the end of the database transaction. */
    Held hold(AccountId account) {
        return jdbc.sql("select creditor_id, currency, placed_on from ledger.account where id = ? for update")
                .param(account.value())
                .query((row, _) -> new Held(
                        account,
                        new CreditorId(row.getObject("creditor_id", UUID.class)),
                        Currency.getInstance(row.getString("currency")),
                        row.getObject("placed_on", LocalDate.class)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No books of account " + account + " are open"));
    }

    /** The account that the transaction with this key belongs to. */
    AccountId accountOf(String key) {
        return jdbc.sql("select account_id from ledger.transaction where key = ?")
                .param(key)
                .query(UUID.class)
                .optional()
                .map(AccountId::new)
                .orElseThrow(() -> new NoSuchElementException("Nothing was booked as " + key));
    }

    History history(Held held) {
        List<Transaction> transactions = jdbc.sql("""
                        select t.id, t.key, t.input_hash, t.effective_on, t.kind, t.about_id, t.allocation, t.reason,
                               array_agg(p.book) filter (where p.book is not null) as books,
                               array_agg(case p.side when 'D' then p.amount else -p.amount end)
                                   filter (where p.book is not null) as nets
                        from ledger.transaction t left join ledger.posting p on p.transaction_id = t.id
                        where t.account_id = ?
                        group by t.id order by t.number""")
                .param(held.account().value())
                .query((row, _) -> TransactionRow.read(row, held.currency()))
                .list();
        return new History(held.currency(), transactions);
    }

    void write(Held held, List<Transaction> transactions) {
        rows.write(transactions.stream()
                .map(one -> new BookRows.Written(held.account(), held.creditor(), one))
                .toList());
    }
}
