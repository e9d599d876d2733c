package org.duly.payment.posting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.duly.ledger.Component;
import org.duly.ledger.Ledger;
import org.duly.payment.Payment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Booked payments in the database. */
@Repository
class PaymentRows {

    private static final String SELECT = """
            select p.*, r.reason, r.effective_on, r.reversed_at, r.reversed_by
            from payment.payment p left join payment.reversal r on r.payment_id = p.id
            """;

    private final JdbcClient jdbc;

    PaymentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else book to the account until the end of the transaction. */
    void hold(AccountId account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("payment:" + account)
                .query((row, _) -> true)
                .list();
    }

    void insert(Payment payment) {
        Map<Component, Money> parts = payment.split().parts();
        jdbc.sql("""
                        insert into payment.payment (id, creditor_id, account_id, reference, amount, currency, paid_on,
                            principal, interest, penalty, fee, overpaid, posted_at, posted_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        payment.id().value(),
                        payment.creditor().value(),
                        payment.account().value(),
                        payment.reference(),
                        payment.amount().minor(),
                        payment.amount().currency().getCurrencyCode(),
                        payment.paidOn(),
                        minor(parts, Component.PRINCIPAL),
                        minor(parts, Component.INTEREST),
                        minor(parts, Component.PENALTY),
                        minor(parts, Component.FEE),
                        payment.split().overpaid().minor(),
                        Timestamp.from(payment.postedAt()),
                        payment.postedBy())
                .update();
    }

    void insert(Payment payment, Payment.Reversal reversal) {
        jdbc.sql("""
                        insert into payment.reversal
                            (payment_id, creditor_id, reason, effective_on, reversed_at, reversed_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        payment.id().value(),
                        payment.creditor().value(),
                        reversal.reason(),
                        reversal.effectiveOn(),
                        Timestamp.from(reversal.at()),
                        reversal.by())
                .update();
    }

    Optional<Payment> find(PaymentId id) {
        return jdbc.sql(SELECT + "where p.id = ?")
                .param(id.value())
                .query(PaymentRows::read)
                .optional();
    }

    Optional<Payment> find(AccountId account, String reference) {
        return jdbc.sql(SELECT + "where p.account_id = ? and p.reference = ?")
                .params(account.value(), reference)
                .query(PaymentRows::read)
                .optional();
    }

    List<Payment> of(AccountId account) {
        return jdbc.sql(SELECT + "where p.account_id = ? order by p.paid_on desc, p.id desc")
                .param(account.value())
                .query(PaymentRows::read)
                .list();
    }

    List<Payment> list(@Nullable CreditorId creditor, @Nullable PaymentId after, int limit) {
        return jdbc.sql(SELECT + """
                        where (:creditor::uuid is null or p.creditor_id = :creditor::uuid)
                            and (:after::uuid is null or p.id < :after::uuid)
                        order by p.id desc limit :limit""")
                .param("creditor", creditor == null ? null : creditor.toString())
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(PaymentRows::read)
                .list();
    }

    private static long minor(Map<Component, Money> parts, Component component) {
        Money part = parts.get(component);
        return part == null ? 0 : part.minor();
    }

    private static Payment read(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Map<Component, Money> parts = new EnumMap<>(Component.class);
        parts.put(Component.PRINCIPAL, new Money(row.getLong("principal"), currency));
        parts.put(Component.INTEREST, new Money(row.getLong("interest"), currency));
        parts.put(Component.PENALTY, new Money(row.getLong("penalty"), currency));
        parts.put(Component.FEE, new Money(row.getLong("fee"), currency));
        return new Payment(
                new PaymentId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                row.getString("reference"),
                new Money(row.getLong("amount"), currency),
                row.getObject("paid_on", LocalDate.class),
                new Ledger.Allocated(parts, new Money(row.getLong("overpaid"), currency)),
                row.getTimestamp("posted_at").toInstant(),
                row.getString("posted_by"),
                reversal(row));
    }

    private static Payment.@Nullable Reversal reversal(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("reversed_at");
        return at == null
                ? null
                : new Payment.Reversal(
                        row.getString("reason"),
                        row.getObject("effective_on", LocalDate.class),
                        at.toInstant(),
                        row.getString("reversed_by"));
    }
}
