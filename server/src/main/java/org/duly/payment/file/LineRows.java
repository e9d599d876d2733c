package org.duly.payment.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of payment files in the database. */
@Repository
class LineRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    LineRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Line line) {
        Money amount = line.amount();
        AccountId account = line.account();
        jdbc.sql("""
                        insert into payment.line (id, file_id, creditor_id, row_number, state, account_number, payer,
                            identity, amount_text, paid_text, currency_text, amount, currency, paid_on, reference,
                            why, account_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(line.id())
                .param(line.file())
                .param(line.creditor().value())
                .param(line.rowNumber())
                .param(line.state().name())
                .param(line.cells().accountNumber())
                .param(line.cells().payer())
                .param(line.cells().identity())
                .param(line.cells().amount())
                .param(line.cells().paidOn())
                .param(line.cells().currency())
                .param(amount == null ? null : amount.minor())
                .param(amount == null ? null : amount.currency().getCurrencyCode())
                .param(line.paidOn())
                .param(line.reference())
                .param(line.why())
                .param(account == null ? null : account.value())
                .update();
        line.candidates().forEach(choice -> insert(line, choice));
        line.faults().forEach(fault -> insert(line, fault));
    }

    private void insert(Line line, Line.Choice choice) {
        PaymentId payment = choice.payment();
        jdbc.sql("""
                        insert into payment.candidate (line_id, creditor_id, rank, account_id, payment_id, reasons)
                        values (?, ?, ?, ?, ?, ?::text[])""")
                .param(line.id())
                .param(line.creditor().value())
                .param(choice.rank())
                .param(choice.account().value())
                .param(payment == null ? null : payment.value())
                .param(choice.reasons().toArray(String[]::new))
                .update();
    }

    private void insert(Line line, LineFault fault) {
        jdbc.sql("""
                        insert into payment.fault (line_id, creditor_id, field, value, rule) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(line.id(), line.creditor().value(), fault.field(), fault.value(), fault.rule())
                .update();
    }

    void deleteAll(UUID file) {
        jdbc.sql("delete from payment.line where file_id = ?").param(file).update();
    }

    /** Settles where a line stands; {@code by} is the person who decided, or null for the system. */
    void decide(UUID line, LineState state, @Nullable String why, @Nullable PaymentId payment, @Nullable String by) {
        jdbc.sql("""
                        update payment.line set state = :state, why = :why, payment_id = :payment::uuid,
                            account_id = coalesce((select account_id from payment.payment where id = :payment::uuid),
                                account_id), decided_by = :by, decided_at = :at where id = :id""")
                .param("state", state.name())
                .param("why", why)
                .param("payment", payment == null ? null : payment.toString())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", line)
                .update();
    }

    /** Keeps everybody else off the line until the end of the transaction. */
    Optional<Line> hold(UUID line) {
        return jdbc.sql("select * from payment.line where id = ? for update")
                .param(line)
                .query(LineRows::read)
                .optional()
                .map(found -> filled(List.of(found)).getFirst());
    }

    /** Lines of a file in these states behind a row, in the order of the file. */
    List<Line> list(UUID file, Collection<LineState> states, long afterRow, int limit) {
        return filled(jdbc.sql("""
                        select * from payment.line
                        where file_id = ? and state = any (?::text[]) and row_number > ?
                        order by row_number limit ?""")
                .params(file, states.stream().map(LineState::name).toArray(String[]::new), afterRow, limit)
                .query(LineRows::read)
                .list());
    }

    private List<Line> filled(List<Line> lines) {
        String[] ids = lines.stream().map(line -> line.id().toString()).toArray(String[]::new);
        Map<UUID, List<Line.Choice>> choices = new HashMap<>();
        jdbc.sql("select * from payment.candidate where line_id = any (?::uuid[]) order by line_id, rank")
                .param((Object) ids)
                .query(row -> {
                    choices.computeIfAbsent(row.getObject("line_id", UUID.class), _ -> new ArrayList<>())
                            .add(choice(row));
                });
        Map<UUID, List<LineFault>> faults = new HashMap<>();
        jdbc.sql("select * from payment.fault where line_id = any (?::uuid[]) order by line_id, field")
                .param((Object) ids)
                .query(row -> {
                    faults.computeIfAbsent(row.getObject("line_id", UUID.class), _ -> new ArrayList<>())
                            .add(new LineFault(row.getString("field"), row.getString("value"), row.getString("rule")));
                });
        return lines.stream()
                .map(line -> line.with(
                        choices.getOrDefault(line.id(), List.of()), faults.getOrDefault(line.id(), List.of())))
                .toList();
    }

    private static Line.Choice choice(ResultSet row) throws SQLException {
        return new Line.Choice(
                row.getInt("rank"),
                new AccountId(row.getObject("account_id", UUID.class)),
                payment(row),
                List.of((String[]) row.getArray("reasons").getArray()));
    }

    private static @Nullable PaymentId payment(ResultSet row) throws SQLException {
        UUID payment = row.getObject("payment_id", UUID.class);
        return payment == null ? null : new PaymentId(payment);
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        String currency = row.getString("currency");
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("file_id", UUID.class),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                row.getLong("row_number"),
                LineState.valueOf(row.getString("state")),
                new Line.Cells(
                        row.getString("account_number"),
                        row.getString("payer"),
                        row.getString("identity"),
                        row.getString("amount_text"),
                        row.getString("paid_text"),
                        row.getString("currency_text")),
                currency == null ? null : Money.of(row.getLong("amount"), currency),
                row.getObject("paid_on", LocalDate.class),
                row.getString("reference"),
                row.getString("why"),
                account == null ? null : new AccountId(account),
                payment(row),
                List.of(),
                List.of());
    }
}
