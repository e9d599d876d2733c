package org.duly.integration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Currency;
import org.duly.kernel.Money;
import org.jspecify.annotations.Nullable;

/** An amount as the interface writes it: a decimal as text, so that no reader rounds it. */
@Schema(name = "Money", description = "Exact amount; the value is text so that nobody rounds it.")
record MoneyView(
        @Schema(example = "1234.50") @Nullable String value,
        @Schema(example = "CNY") @Nullable String currency) {

    static MoneyView of(Money money) {
        return new MoneyView(money.toDecimal().toPlainString(), money.currency().getCurrencyCode());
    }

    /** The amount, or null after noting what is wrong with it. */
    @Nullable
    Money read(String field, Input input) {
        String text = input.required(field + ".value", value);
        String code = input.required(field + ".currency", currency);
        if (text == null || code == null) {
            return null;
        }
        try {
            return Money.ofDecimal(new BigDecimal(text), Currency.getInstance(code));
        } catch (NumberFormatException unreadable) {
            return input.wrong(field + ".value", text);
        } catch (ArithmeticException tooFine) {
            return input.wrong(field + ".value", text);
        } catch (IllegalArgumentException unknown) {
            return input.wrong(field + ".currency", code);
        }
    }
}
