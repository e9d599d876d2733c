package org.duly.payment.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duly.intake.Amounts;
import org.duly.intake.DateStyle;
import org.duly.intake.Dates;
import org.duly.intake.Fault;
import org.duly.intake.Parsed;
import org.duly.intake.PlainText;
import org.duly.intake.Row;
import org.duly.intake.TableWriter;
import org.duly.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Understands the rows of one payment file, in order: a row without a reference is told apart by those before it. */
final class LineReader {

    private static final int LONGEST_REFERENCE = 100;

    private final PaymentColumns columns;
    private final List<String> names;
    private final Currency currency;
    private final LocalDate today;
    private final Map<String, Integer> alike = new HashMap<>();

    /**
     * @param names columns of the file
     * @param currency of the creditor; a payment in another one is rejected
     */
    LineReader(PaymentColumns columns, List<String> names, Currency currency, LocalDate today) {
        this.columns = columns;
        this.names = names;
        this.currency = currency;
        this.today = today;
    }

    ReadLine read(Row row) {
        ReadLine.Texts texts = texts(row);
        List<LineFault> faults = new ArrayList<>(cellFaults(row));
        checkWho(texts, faults);
        checkCurrency(texts, faults);
        Money amount = amount(texts, faults);
        LocalDate paidOn = paidOn(texts, faults);
        ReadLine.Reference reference = reference(cell(row, PaymentColumns.REFERENCE), texts, amount, paidOn, faults);
        return new ReadLine(row.number(), amount, paidOn, reference, texts, faults);
    }

    private ReadLine.Texts texts(Row row) {
        return new ReadLine.Texts(
                cell(row, PaymentColumns.ACCOUNT),
                cell(row, PaymentColumns.PAYER),
                cell(row, PaymentColumns.IDENTITY),
                cell(row, PaymentColumns.AMOUNT),
                cell(row, PaymentColumns.PAID_ON),
                cell(row, PaymentColumns.CURRENCY));
    }

    private String cell(Row row, String field) {
        int column = names.indexOf(columns.columns().getOrDefault(field, ""));
        return column < 0 ? "" : PlainText.of(TableWriter.plain(row.value(column)));
    }

    private List<LineFault> cellFaults(Row row) {
        List<LineFault> faults = new ArrayList<>();
        columns.columns().forEach((field, name) -> {
            Fault fault = row.faults().get(names.indexOf(name));
            if (fault != null) {
                faults.add(new LineFault(field, shown(field, row.value(names.indexOf(name))), "cell." + fault.name()));
            }
        });
        if (row.faults().containsValue(Fault.SURPLUS)) {
            faults.add(new LineFault("row", "", "cell." + Fault.SURPLUS.name()));
        }
        return faults;
    }

    private static void checkWho(ReadLine.Texts texts, List<LineFault> faults) {
        if (texts.accountNumber().isEmpty()
                && texts.identity().isEmpty()
                && texts.payer().isEmpty()) {
            faults.add(new LineFault(PaymentColumns.ACCOUNT, "", "who.missing"));
        }
    }

    private void checkCurrency(ReadLine.Texts texts, List<LineFault> faults) {
        String text = texts.currency();
        boolean own = text.isEmpty()
                || text.equalsIgnoreCase(currency.getCurrencyCode())
                || currency.getCurrencyCode().equals("CNY")
                        && List.of("人民币", "RMB", "156").contains(text);
        if (!own) {
            faults.add(new LineFault(PaymentColumns.CURRENCY, text, "currency.other"));
        }
    }

    private @Nullable Money amount(ReadLine.Texts texts, List<LineFault> faults) {
        return switch (Amounts.parse(texts.amount())) {
            case Parsed.Blank<BigDecimal> _ -> rejected(PaymentColumns.AMOUNT, "", "required", faults);
            case Parsed.Bad<BigDecimal> bad -> rejected(PaymentColumns.AMOUNT, texts.amount(), bad.rule(), faults);
            case Parsed.Value<BigDecimal> value -> money(value.value(), texts.amount(), faults);
        };
    }

    private @Nullable Money money(BigDecimal decimal, String text, List<LineFault> faults) {
        if (decimal.signum() == 0) {
            return rejected(PaymentColumns.AMOUNT, text, "amount.zero", faults);
        }
        if (decimal.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            return rejected(PaymentColumns.AMOUNT, text, "amount.decimals", faults);
        }
        if (decimal.precision() - decimal.scale() > 12) {
            return rejected(PaymentColumns.AMOUNT, text, "amount.too-large", faults);
        }
        return Money.ofDecimal(decimal, currency);
    }

    private @Nullable LocalDate paidOn(ReadLine.Texts texts, List<LineFault> faults) {
        DateStyle style = new DateStyle(columns.dates(), null, null);
        return switch (Dates.parse(texts.paidOn(), style)) {
            case Parsed.Blank<LocalDate> _ -> rejected(PaymentColumns.PAID_ON, "", "required", faults);
            case Parsed.Bad<LocalDate> bad -> rejected(PaymentColumns.PAID_ON, texts.paidOn(), bad.rule(), faults);
            case Parsed.Value<LocalDate> day
            when day.value().isAfter(today) -> rejected(PaymentColumns.PAID_ON, texts.paidOn(), "date.future", faults);
            case Parsed.Value<LocalDate> day -> day.value();
        };
    }

    private static <T> @Nullable T rejected(String field, String value, String rule, List<LineFault> faults) {
        faults.add(new LineFault(field, value, rule));
        return null;
    }

    private ReadLine.Reference reference(
            String given,
            ReadLine.Texts texts,
            @Nullable Money amount,
            @Nullable LocalDate paidOn,
            List<LineFault> faults) {
        if (given.length() > LONGEST_REFERENCE) {
            faults.add(
                    new LineFault(PaymentColumns.REFERENCE, given.substring(0, LONGEST_REFERENCE), "reference.long"));
            return new ReadLine.Reference("", false);
        }
        if (!given.isEmpty()) {
            return new ReadLine.Reference(given, true);
        }
        String like =
                texts.accountNumber() + "|" + texts.identity() + "|" + texts.payer() + "|" + amount + "|" + paidOn;
        int count = alike.merge(like, 1, Integer::sum);
        return new ReadLine.Reference("file:" + paidOn + ":" + amount + ":" + count, false);
    }

    private static String shown(String field, String value) {
        return field.equals(PaymentColumns.IDENTITY) || field.equals(PaymentColumns.PAYER) ? Masked.text(value) : value;
    }
}
