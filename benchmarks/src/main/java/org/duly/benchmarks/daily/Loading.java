package org.duly.benchmarks.daily;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.duly.benchmarks.daily.Book.Account;
import org.duly.party.keys.FieldCipher;
import org.duly.party.keys.FieldCipher.Field;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies a book into the tables that an intake would have written, as an intake would have left them. */
final class Loading {

    private static final int ACCOUNT = 1;
    private static final int CASE = 2;
    private static final int DEBTOR = 3;
    private static final int TRANSACTION = 4;
    private static final int STEP = 5;
    private static final int PROMISE = 6;
    private static final int POINT = 16;
    private static final int FLUSH = 1 << 16;

    private final Connection owner;
    private final FieldCipher cipher;
    private final Book book;
    private final int accounts;

    Loading(Connection owner, FieldCipher cipher, Book book, int accounts) {
        this.owner = owner;
        this.cipher = cipher;
        this.book = book;
        this.accounts = accounts;
    }

    void load() throws SQLException {
        people();
        money();
        cases();
        past();
        bare();
    }

    private void people() throws SQLException {
        copy(
                "party.debtor (id, creditor_id, home, company, name, name_print, identity_type, person_key,"
                        + " registered_at)",
                (a, out) -> line(
                        out,
                        a.id(DEBTOR),
                        Book.CREDITOR,
                        "CN",
                        a.number() % 40 == 0,
                        sealed(Field.DEBTOR_NAME, a.id(DEBTOR), "王测速" + a.number()),
                        a.id(DEBTOR),
                        "CN_ID",
                        a.id(DEBTOR),
                        book.opened()));
        copy(
                "party.point (id, creditor_id, debtor_id, kind, value, relation, source, point_key, added_at)",
                (a, out) -> {
                    for (int i = 0; i < a.points(); i++) {
                        line(
                                out,
                                a.id(POINT + i),
                                Book.CREDITOR,
                                a.id(DEBTOR),
                                "MOBILE",
                                sealed(Field.POINT_VALUE, a.id(POINT + i), "+86164" + (10_000_000 + a.number())),
                                i == 0 ? "SELF" : "FRIEND",
                                "CONTRACT",
                                a.id(POINT + i),
                                book.opened());
                    }
                });
        execute("insert into portfolio.batch (id, creditor_id, name, placed_on, accounts, created_at) values ('"
                + Book.BATCH + "', '" + Book.CREDITOR + "', 'B', '" + placed() + "', " + accounts + ", '"
                + book.opened() + "')");
        copy(
                "portfolio.account (id, creditor_id, batch_id, debtor_id, number, product, currency, oldest_unpaid_due,"
                        + " placed_on, recall_on, hand_number, state)",
                (a, out) -> line(
                        out,
                        a.id(ACCOUNT),
                        Book.CREDITOR,
                        Book.BATCH,
                        a.id(DEBTOR),
                        "A" + a.number(),
                        a.product(),
                        "CNY",
                        due(a),
                        placed(),
                        a.recall(),
                        a.hand(),
                        "PLACED"));
    }

    /** Triggers that check each statement are for people's mistakes; what is generated balances. */
    private void money() throws SQLException {
        execute("set session_replication_role = replica");
        copy(
                "ledger.account (id, creditor_id, currency, placed_on)",
                (a, out) -> line(out, a.id(ACCOUNT), Book.CREDITOR, "CNY", placed()));
        copy(
                "ledger.transaction (id, creditor_id, account_id, key, input_hash, kind, effective_on, recorded_at)",
                (a, out) -> line(
                        out,
                        a.id(TRANSACTION),
                        Book.CREDITOR,
                        a.id(ACCOUNT),
                        "place:" + a.id(ACCOUNT),
                        "0".repeat(64),
                        "PLACED",
                        placed(),
                        book.opened()));
        copy("ledger.posting (transaction_id, creditor_id, book, side, amount)", (a, out) -> {
            line(out, a.id(TRANSACTION), Book.CREDITOR, "PRINCIPAL", "D", a.principal());
            line(out, a.id(TRANSACTION), Book.CREDITOR, "INTEREST", "D", a.interest());
            if (a.fee() > 0) {
                line(out, a.id(TRANSACTION), Book.CREDITOR, "FEE", "D", a.fee());
            }
            line(out, a.id(TRANSACTION), Book.CREDITOR, "PLACED", "C", a.principal() + a.interest() + a.fee());
        });
        execute("set session_replication_role = origin");
    }

    private void cases() throws SQLException {
        copy(
                "casework.case_file (id, creditor_id, debtor_id, standing, sop_state, sop_version, tries, action, lane,"
                        + " ready_at, due_at, escalates_at, priority, priority_parts, touched_at, opened_at)",
                (a, out) -> line(
                        out,
                        a.id(CASE),
                        Book.CREDITOR,
                        a.id(DEBTOR),
                        "OPEN",
                        a.promised() ? "PROMISED" : a.result() == null ? "NEW" : "SCREENING",
                        version(),
                        0,
                        "CALL_MOBILE",
                        a.promised() ? 1 : 2,
                        book.opened(),
                        a.due(),
                        a.due().plusSeconds(86_400),
                        0,
                        "{}",
                        a.result() == null ? null : book.opened(),
                        book.opened()));
        copy(
                "casework.case_account (account_id, case_id, creditor_id, joined_at)",
                (a, out) -> line(out, a.id(ACCOUNT), a.id(CASE), Book.CREDITOR, book.opened()));
        copy(
                "casework.step (id, case_id, creditor_id, at, outcome, from_state, to_state, action, due_at,"
                        + " sop_version, sop_rule)",
                (a, out) -> line(
                        out,
                        a.id(STEP),
                        a.id(CASE),
                        Book.CREDITOR,
                        book.opened(),
                        "PLACED",
                        "",
                        "NEW",
                        "CALL_MOBILE",
                        a.due(),
                        version(),
                        "start"));
    }

    private void past() throws SQLException {
        copy(
                "strategy.known_case (case_id, creditor_id, debtor_id, opened_on)",
                (a, out) -> line(out, a.id(CASE), Book.CREDITOR, a.id(DEBTOR), placed()));
        copy("strategy.happening (creditor_id, case_id, kind, code, day, at)", (a, out) -> {
            if (a.result() != null) {
                line(out, Book.CREDITOR, a.id(CASE), "CONTACT", a.result(), placed(), book.opened());
            }
            if (a.promised()) {
                line(out, Book.CREDITOR, a.id(CASE), "PROMISED", "SALARY", placed(), book.opened());
            }
        });
        copy(
                "arrangement.promise (id, creditor_id, case_id, debtor_id, amount_minor, currency, due, source,"
                        + " grace_days, tolerance_minor, taken_at, taken_by_name, judge_at)",
                (a, out) -> {
                    if (a.promised()) {
                        line(
                                out,
                                a.id(PROMISE),
                                Book.CREDITOR,
                                a.id(CASE),
                                a.id(DEBTOR),
                                10_000,
                                "CNY",
                                a.due(),
                                "SALARY",
                                1,
                                0,
                                book.opened(),
                                "bench",
                                a.due().plusSeconds(136_800));
                    }
                });
        // What the intake leaves for the daily run: a case it has not seen yet.
        copy("daily.stir (case_id, at)", (a, out) -> line(out, a.id(CASE), book.opened()));
    }

    /** The same accounts as one wide row each, thirty columns and the indexes of a work queue, for the bare statements. */
    private void bare() throws SQLException {
        execute(Bare.TABLES);
        copy(
                "bare.account",
                (a, out) -> line(
                        out,
                        a.number(),
                        1,
                        a.number() / 50_000,
                        a.number() * 9L / 10,
                        "EX" + a.number(),
                        a.product(),
                        "CNY",
                        placed(),
                        placed(),
                        due(a),
                        null,
                        a.principal(),
                        a.interest(),
                        a.fee(),
                        a.principal() / 10,
                        a.principal() + a.interest() + a.fee(),
                        5_000_000,
                        placed(),
                        10_000,
                        600,
                        "ABCD".charAt(a.segment()),
                        "B" + a.number() % 400,
                        "N",
                        "Asia/Shanghai",
                        "OPEN",
                        null,
                        Bare.bucket(a.late()),
                        Bare.bucket(a.late()) * 10,
                        null,
                        book.opened()));
        execute(Bare.INDEXES);
    }

    private String sealed(Field field, UUID row, String clear) {
        return "\\\\x" + HexFormat.of().formatHex(cipher.seal(field, row, clear));
    }

    private String version() {
        return "2026-2";
    }

    private LocalDate placed() {
        return book.day().minusDays(1);
    }

    private LocalDate due(Account account) {
        return book.day().minusDays(account.late());
    }

    private void copy(String table, BiConsumer<Account, StringBuilder> rows) throws SQLException {
        CopyIn in = owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < accounts; number++) {
            rows.accept(book.account(number), text);
            if (text.length() > FLUSH) {
                send(in, text);
            }
        }
        send(in, text);
        in.endCopy();
    }

    private static void send(CopyIn in, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        in.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void line(StringBuilder out, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            out.append(i == 0 ? "" : "\t");
            out.append(values[i] == null ? "\\N" : values[i]);
        }
        out.append('\n');
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
