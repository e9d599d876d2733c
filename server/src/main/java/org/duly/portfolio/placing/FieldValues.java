package org.duly.portfolio.placing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.duly.intake.Amounts;
import org.duly.intake.DateStyle;
import org.duly.intake.Dates;
import org.duly.intake.Parsed;
import org.duly.intake.Row;
import org.duly.kernel.Money;
import org.duly.portfolio.Problem;
import org.duly.portfolio.Rule;
import org.jspecify.annotations.Nullable;

/** The fields of one row as values; what cannot be understood is noted as a problem and given as null. */
final class FieldValues {

    private final Row row;
    private final RowText text;
    private final DateStyle dates;
    private final List<Problem> problems;

    FieldValues(Row row, RowText text, DateStyle dates) {
        this.row = row;
        this.text = text;
        this.dates = dates;
        this.problems = new ArrayList<>(text.faults(row));
    }

    List<Problem> problems() {
        return problems;
    }

    void problem(String field, String value, Rule rule) {
        problems.add(Problem.of(field, value, rule));
    }

    String text(String field) {
        return text.of(row, field);
    }

    String required(String field) {
        String value = text(field);
        if (value.isEmpty()) {
            problem(field, "", Rule.REQUIRED);
        }
        return value;
    }

    <T> @Nullable T word(String field, Words<T> words, Rule unknown) {
        String value = text(field);
        T meaning = value.isEmpty() ? null : words.meaning(value);
        if (!value.isEmpty() && meaning == null) {
            problem(field, value, unknown);
        }
        return meaning;
    }

    <T> @Nullable T required(String field, Words<T> words, Rule unknown) {
        return required(field).isEmpty() ? null : word(field, words, unknown);
    }

    @Nullable
    LocalDate day(String field) {
        String value = text(field);
        return switch (Dates.parse(value, dates)) {
            case Parsed.Value<LocalDate> day -> day.value();
            case Parsed.Blank<LocalDate> _ -> null;
            case Parsed.Bad<LocalDate> bad -> {
                problem(field, value, dateRule(bad.rule()));
                yield null;
            }
        };
    }

    @Nullable
    Money amount(String field, Currency currency) {
        String value = text(field);
        return switch (Amounts.parse(value)) {
            case Parsed.Value<BigDecimal> amount -> money(field, amount.value(), currency);
            case Parsed.Blank<BigDecimal> _ -> null;
            case Parsed.Bad<BigDecimal> bad -> {
                problem(field, value, bad.rule().equals("amount.power") ? Rule.AMOUNT_POWER : Rule.AMOUNT_FORMAT);
                yield null;
            }
        };
    }

    @Nullable
    Integer number(String field, int least, int most) {
        String value = text(field).replaceFirst("\\.0+$", "").replaceFirst("[天日手]$", "");
        if (value.isEmpty()) {
            return null;
        }
        if (value.matches("\\d{1,6}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problem(field, value, Rule.NUMBER_FORMAT);
        return null;
    }

    private @Nullable Money money(String field, BigDecimal amount, Currency currency) {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (plain.scale() > currency.getDefaultFractionDigits()) {
            problem(field, amount.toPlainString(), Rule.AMOUNT_DECIMALS);
            return null;
        }
        if (plain.precision() - plain.scale() > 15) {
            problem(field, amount.toPlainString(), Rule.AMOUNT_TOO_LARGE);
            return null;
        }
        return Money.ofDecimal(plain, currency);
    }

    private static Rule dateRule(String code) {
        return switch (code) {
            case "date.impossible" -> Rule.DATE_IMPOSSIBLE;
            case "date.ambiguous" -> Rule.DATE_AMBIGUOUS;
            default -> Rule.DATE_FORMAT;
        };
    }
}
