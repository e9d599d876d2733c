package org.duly.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duly.kernel.Money;
import org.duly.ledger.Transaction.What;

/** How a transaction with its postings comes out of the database, one row each. */
final class TransactionRow {

    private TransactionRow() {}

    static Transaction read(ResultSet row, Currency currency) throws SQLException {
        return new Transaction(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("input_hash"),
                row.getObject("effective_on", LocalDate.class),
                what(row),
                new Books(currency, net(row, currency)));
    }

    private static Map<Book, Money> net(ResultSet row, Currency currency) throws SQLException {
        Map<Book, Money> net = new EnumMap<>(Book.class);
        Array books = row.getArray("books");
        if (books != null) {
            String[] names = (String[]) books.getArray();
            Long[] amounts = (Long[]) row.getArray("nets").getArray();
            for (int index = 0; index < names.length; index++) {
                net.put(Book.valueOf(names[index]), new Money(amounts[index], currency));
            }
        }
        return net;
    }

    private static What what(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return switch (kind) {
            case "PLACED" -> new What.Placed();
            case "RECEIVED" -> new What.Received(order(row));
            case "REVERSED" -> new What.Reversed(row.getObject("about_id", UUID.class), row.getString("reason"));
            case "TAKEN_BACK" -> new What.TakenBack(row.getString("reason"));
            case "CORRECTED" -> new What.Corrected(row.getObject("about_id", UUID.class), row.getString("reason"));
            default -> throw new IllegalStateException("Unknown kind of ledger transaction: " + kind);
        };
    }

    private static List<Component> order(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("allocation").getArray())
                .map(Component::valueOf)
                .toList();
    }
}
