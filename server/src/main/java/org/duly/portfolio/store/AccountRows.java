package org.duly.portfolio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.duly.kernel.AccountId;
import org.duly.kernel.BatchId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.OneTrip;
import org.duly.portfolio.AccountCard;
import org.duly.portfolio.AccountCard.Product;
import org.duly.portfolio.AccountCard.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts as rows; written many in one statement, since COPY is barred from tables under row-level security. */
@Repository
public class AccountRows {

    private static final String ACCOUNT = "select * from portfolio.account ";

    private static final String BY_IDS = ACCOUNT + "where id = any(?)";

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new account with what only its row keeps. */
    public record New(AccountCard card, @Nullable Long lastPaymentMinor) {}

    Optional<AccountCard> byId(AccountId id) {
        return jdbc.sql(ACCOUNT + "where id = :id")
                .param("id", id.value())
                .query(AccountRows::card)
                .optional();
    }

    List<AccountCard> byIds(Collection<AccountId> ids) {
        return jdbc.sql(BY_IDS).param(uuids(ids)).query(AccountRows::card).list();
    }

    static OneTrip.Rows<AccountCard> byIds(OneTrip trip, Collection<AccountId> ids) {
        return trip.ask(BY_IDS, AccountRows::card, (Object) uuids(ids));
    }

    private static UUID[] uuids(Collection<AccountId> ids) {
        return ids.stream().map(AccountId::value).toArray(UUID[]::new);
    }

    List<AccountCard> ofDebtor(DebtorId debtor) {
        return jdbc.sql(ACCOUNT + "where debtor_id = :debtor order by placed_on desc, number")
                .param("debtor", debtor.value())
                .query(AccountRows::card)
                .list();
    }

    /** The account under this number that is worked, else the one placed last. */
    Optional<AccountCard> byNumber(CreditorId creditor, String number) {
        return jdbc.sql(ACCOUNT + """
                        where creditor_id = :creditor and number = :number
                        order by state = 'PLACED' desc, placed_on desc, id desc limit 1""")
                .param("creditor", creditor.value())
                .param("number", number)
                .query(AccountRows::card)
                .optional();
    }

    /** Which of these numbers the creditor has placed and not taken back or seen paid. */
    public Set<String> worked(CreditorId creditor, Collection<String> numbers) {
        return Set.copyOf(jdbc.sql("""
                        select number from portfolio.account
                        where creditor_id = :creditor and state = 'PLACED' and number = any(:numbers)""")
                .param("creditor", creditor.value())
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    public void insert(List<New> rows) {
        jdbc.sql("""
                        insert into portfolio.account (id, creditor_id, batch_id, debtor_id, number, product, currency,
                            contract_on, oldest_unpaid_due, last_payment_on, last_payment_minor, placed_on, recall_on,
                            hand_number, state)
                        select * from unnest(:ids::uuid[], :creditors::uuid[], :batches::uuid[], :debtors::uuid[],
                            :numbers::text[], :products::text[], :currencies::text[], :contracts::date[], :dues::date[],
                            :payments::date[], :amounts::bigint[], :placed::date[], :recalls::date[], :hands::integer[],
                            :states::text[])""")
                .param("ids", column(rows, row -> row.card().id()))
                .param("creditors", column(rows, row -> row.card().creditor()))
                .param("batches", column(rows, row -> row.card().batch()))
                .param("debtors", column(rows, row -> row.card().debtor()))
                .param("numbers", column(rows, row -> row.card().number()))
                .param("products", column(rows, row -> row.card().product().name()))
                .param("currencies", column(rows, row -> row.card().currency().getCurrencyCode()))
                .param("contracts", column(rows, row -> row.card().contractOn()))
                .param("dues", column(rows, row -> row.card().oldestUnpaidDue()))
                .param("payments", column(rows, row -> row.card().lastPaymentOn()))
                .param("amounts", column(rows, New::lastPaymentMinor))
                .param("placed", column(rows, row -> row.card().placedOn()))
                .param("recalls", column(rows, row -> row.card().recallOn()))
                .param("hands", column(rows, row -> row.card().handNumber()))
                .param("states", column(rows, row -> row.card().state().name()))
                .update();
    }

    /** Moves the accounts of a batch that are still worked to recalled, and says which they were. */
    List<AccountId> recall(BatchId batch) {
        return jdbc.sql("""
                        update portfolio.account set state = 'RECALLED'
                        where batch_id = :batch and state = 'PLACED' returning id""")
                .param("batch", batch.value())
                .query((row, index) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The same for those whose own term ended before {@code today}. */
    List<AccountId> end(BatchId batch, LocalDate today) {
        return jdbc.sql("""
                        update portfolio.account set state = 'RECALLED'
                        where batch_id = :batch and state = 'PLACED' and recall_on < :today returning id""")
                .param("batch", batch.value())
                .param("today", today)
                .query((row, index) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Whether the account was in state {@code from}. */
    boolean move(AccountId id, State from, State to) {
        return jdbc.sql("update portfolio.account set state = :to where id = :id and state = :from")
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    private static @Nullable String[] column(List<New> rows, Function<New, @Nullable Object> value) {
        @Nullable String[] column = new String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            Object cell = value.apply(rows.get(i));
            column[i] = cell == null ? null : cell.toString();
        }
        return column;
    }

    private static AccountCard card(ResultSet row, int index) throws SQLException {
        return new AccountCard(
                new AccountId(row.getObject("id", UUID.class)),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                new BatchId(row.getObject("batch_id", UUID.class)),
                new DebtorId(row.getObject("debtor_id", UUID.class)),
                row.getString("number"),
                Product.valueOf(row.getString("product")),
                Currency.getInstance(row.getString("currency")),
                row.getObject("contract_on", LocalDate.class),
                row.getObject("oldest_unpaid_due", LocalDate.class),
                row.getObject("last_payment_on", LocalDate.class),
                row.getObject("placed_on", LocalDate.class),
                row.getObject("recall_on", LocalDate.class),
                row.getInt("hand_number"),
                State.valueOf(row.getString("state")));
    }
}
