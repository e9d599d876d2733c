package org.duly.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.identity.Acting;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.UserId;
import org.duly.ledger.Transaction.What;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes transactions with their postings, many in one statement: COPY is barred from tables under row-level security,
 * and arrays come close to it.
 */
@Repository
class BookRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Acting acting;

    BookRows(JdbcClient jdbc, Clock clock, Acting acting) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.acting = acting;
    }

    /** A transaction and whose books it belongs to. */
    record Written(AccountId account, CreditorId creditor, Transaction transaction) {}

    void write(List<Written> all) {
        UserId by = acting.current().user();
        jdbc.sql("""
                        insert into ledger.transaction (id, creditor_id, account_id, key, input_hash, kind, about_id,
                            allocation, reason, effective_on, recorded_at, recorded_by)
                        select id, creditor, account, key, hash, kind, about, string_to_array(allocation, ','), reason,
                            day, :at, :by::uuid
                        from unnest(:ids::uuid[], :creditors::uuid[], :accounts::uuid[], :keys::text[], :hashes::text[],
                                :kinds::text[], :abouts::uuid[], :allocations::text[], :reasons::text[], :days::date[])
                            with ordinality as one(id, creditor, account, key, hash, kind, about, allocation, reason,
                                day, place)
                        order by place""")
                .param("ids", column(all, one -> one.transaction().id()))
                .param("creditors", column(all, Written::creditor))
                .param("accounts", column(all, Written::account))
                .param("keys", column(all, one -> one.transaction().key()))
                .param("hashes", column(all, one -> one.transaction().inputHash()))
                .param("kinds", column(all, one -> one.transaction().what().kind()))
                .param("abouts", column(all, one -> about(one.transaction().what())))
                .param("allocations", column(all, one -> order(one.transaction().what())))
                .param("reasons", column(all, one -> reason(one.transaction().what())))
                .param("days", column(all, one -> one.transaction().effectiveOn()))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by == null ? null : by.toString())
                .update();
        writePostings(postings(all));
    }

    private void writePostings(List<Posting> postings) {
        jdbc.sql("""
                        insert into ledger.posting (transaction_id, creditor_id, book, side, amount)
                        select transaction, creditor, book, case when net > 0 then 'D' else 'C' end, abs(net)
                        from unnest(:transactions::uuid[], :creditors::uuid[], :books::text[], :nets::bigint[])
                            as one(transaction, creditor, book, net)""")
                .param(
                        "transactions",
                        column(postings, one -> one.of().transaction().id()))
                .param("creditors", column(postings, one -> one.of().creditor()))
                .param("books", column(postings, Posting::book))
                .param("nets", column(postings, one -> one.net().minor()))
                .update();
    }

    private static List<Posting> postings(List<Written> all) {
        List<Posting> postings = new ArrayList<>();
        for (Written one : all) {
            one.transaction().change().net().forEach((book, net) -> postings.add(new Posting(one, book, net)));
        }
        return postings;
    }

    private record Posting(Written of, Book book, Money net) {}

    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        @Nullable String[] column = new String[rows.size()];
        for (int index = 0; index < column.length; index++) {
            Object one = value.apply(rows.get(index));
            column[index] = one == null ? null : one.toString();
        }
        return column;
    }

    private static @Nullable Object about(What what) {
        return switch (what) {
            case What.Reversed reversed -> reversed.receipt();
            case What.Corrected corrected -> corrected.entry();
            case What.Placed _, What.Received _, What.TakenBack _ -> null;
        };
    }

    private static @Nullable Object order(What what) {
        return what instanceof What.Received received
                ? received.order().stream().map(Component::name).collect(Collectors.joining(","))
                : null;
    }

    private static @Nullable Object reason(What what) {
        return switch (what) {
            case What.Reversed reversed -> reversed.reason();
            case What.TakenBack taken -> taken.reason();
            case What.Corrected corrected -> corrected.because();
            case What.Placed _, What.Received _ -> null;
        };
    }
}
