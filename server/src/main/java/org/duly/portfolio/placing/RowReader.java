package org.duly.portfolio.placing;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duly.intake.Row;
import org.duly.kernel.Money;
import org.duly.ledger.Component;
import org.duly.party.NewDebtor;
import org.duly.portfolio.AccountCard.Product;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Rejected;
import org.duly.portfolio.Rule;
import org.duly.portfolio.Terms;
import org.jspecify.annotations.Nullable;

/** Understands the rows of a file as accounts to be placed. */
public final class RowReader {

    private static final int MOST_DAYS = 20_000;

    private final RowText text;
    private final Mapping mapping;
    private final Creditor creditor;
    private final Terms terms;

    public RowReader(Mapping mapping, List<String> columns, Creditor creditor, Terms terms) {
        this.text = new RowText(mapping, columns);
        this.mapping = mapping;
        this.creditor = creditor;
        this.terms = terms;
    }

    /** What a row came to. */
    public sealed interface Read {}

    public record Understood(PlacementRow row) implements Read {}

    public record NotUnderstood(Rejected rejected) implements Read {}

    public Read read(Row row) {
        FieldValues values = new FieldValues(row, text, mapping.dates());
        Currency currency = currency(values);
        Product product = values.required("product", Words.PRODUCTS, Rule.PRODUCT_UNKNOWN);
        Map<Component, Money> owed = owed(values, currency);
        Money total = values.amount("total", currency);
        NewDebtor debtor = new DebtorReader(values, creditor.jurisdiction()).debtor();
        LocalDate due = due(values);
        PlacementRow understood = new PlacementRow(
                row.number(),
                debtor,
                values.required("account_number").replace(" ", ""),
                product == null ? Product.CONSUMER_LOAN : product,
                currency,
                owed,
                total,
                values.day("contract_date"),
                due,
                values.day("last_payment_date"),
                values.amount("last_payment_amount", currency),
                values.day("recall_date"),
                hand(values));
        return values.problems().isEmpty()
                ? new Understood(understood)
                : new NotUnderstood(new Rejected(row.number(), values.problems()));
    }

    private Currency currency(FieldValues values) {
        String code = values.text("currency").toUpperCase(java.util.Locale.ROOT);
        if (code.isEmpty()) {
            return creditor.currency();
        }
        String iso = List.of("人民币", "RMB", "元").contains(code)
                ? "CNY"
                : List.of("美元").contains(code) ? "USD" : code;
        try {
            return Currency.getInstance(iso);
        } catch (IllegalArgumentException e) {
            values.problem("currency", code, Rule.CURRENCY_UNKNOWN);
            return creditor.currency();
        }
    }

    private static Map<Component, Money> owed(FieldValues values, Currency currency) {
        Map<Component, Money> owed = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            String field = PlacementFields.of(component);
            if (component == Component.PRINCIPAL) {
                values.required(field);
            }
            Money amount = values.amount(field, currency);
            if (amount != null) {
                owed.put(component, amount);
            }
        }
        return owed;
    }

    private @Nullable LocalDate due(FieldValues values) {
        LocalDate due = values.day("due_date");
        Integer days = values.number("days_past_due", 0, MOST_DAYS);
        return due != null || days == null ? due : terms.placedOn().minusDays(days);
    }

    private static int hand(FieldValues values) {
        Integer named = Words.HANDS.meaning(values.text("hand_number"));
        Integer number = named == null ? values.number("hand_number", 1, 99) : named;
        return number == null ? 1 : number;
    }
}
