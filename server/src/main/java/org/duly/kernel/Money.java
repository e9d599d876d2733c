package org.duly.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in minor units (fen, cents) of one currency. Exact: there are no fractions of a minor unit and no overflow
 * goes unnoticed. Amounts of two currencies never meet.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** Nothing, in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** {@code minor} units of the currency with this ISO 4217 code. */
    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    /**
     * The exact amount written as a decimal, such as {@code 1234.50}.
     *
     * @throws ArithmeticException if it has more decimals than the currency
     */
    public static Money ofDecimal(BigDecimal amount, Currency currency) {
        return new Money(
                amount.setScale(currency.getDefaultFractionDigits())
                        .unscaledValue()
                        .longValueExact(),
                currency);
    }

    /** The amount as a decimal with the currency's own number of decimals. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + toDecimal().toPlainString();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Amounts of two currencies were mixed: " + this + " and " + other + "; convert first");
        }
        return other;
    }
}
