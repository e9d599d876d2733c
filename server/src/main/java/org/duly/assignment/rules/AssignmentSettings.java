package org.duly.assignment.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.duly.kernel.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of assignment.
 *
 * @param capacity cases a collector holds at most unless his desk says otherwise
 * @param handUpTo highest hand number a collector works unless his desk says otherwise
 * @param mostAtOnce cases that one run takes at most
 * @param poolPerDay cases that one person takes from the pool on a day at most
 * @param circulateAfter days after which a case without result goes on to another
 * @param keepQuota cases that one person keeps beyond that, or has asked to keep, at most
 * @param keepDays days that a case is kept at most, counted from the asking
 * @param quietDays days without an attempt after which a held case is shown to the leader
 * @param currency the agency's own currency, in which what is expected of cases is compared
 * @param rates what one unit of each currency is worth in that one
 * @param expected of a thousand owed so much is expected to come in, by bucket from M0; later buckets as the last
 */
@ConfigurationProperties("duly.assignment")
public record AssignmentSettings(
        @DefaultValue("300") int capacity,
        @DefaultValue("9") int handUpTo,
        @DefaultValue("5000") int mostAtOnce,
        @DefaultValue("5") int poolPerDay,
        @DefaultValue("30") int circulateAfter,
        @DefaultValue("10") int keepQuota,
        @DefaultValue("30") int keepDays,
        @DefaultValue("7") int quietDays,
        @DefaultValue("CNY") String currency,
        @DefaultValue Map<String, BigDecimal> rates,

        @DefaultValue({"900", "600", "350", "220", "150", "100", "70", "40"})
        List<Integer> expected) {

    private static final Map<String, BigDecimal> USUAL = Map.of(
            "CNY", BigDecimal.ONE, "USD", new BigDecimal("7"), "GBP", new BigDecimal("9"), "EUR", new BigDecimal("8"));
    private static final int WHOLE = 1000;

    public AssignmentSettings {
        rates = rates.isEmpty() ? USUAL : Map.copyOf(rates);
        expected = List.copyOf(expected);
        if (expected.isEmpty() || expected.stream().anyMatch(share -> share < 0 || share > WHOLE)) {
            throw new IllegalArgumentException(
                    "duly.assignment.expected needs a share of 0 to 1000 for each bucket from M0, such as 900,600,350");
        }
    }

    /** What is expected of these debts in this bucket, in minor units of the agency's currency. */
    public long expectedMinor(Collection<Money> owed, int bucket) {
        int share = expected.get(Math.min(Math.max(bucket, 0), expected.size() - 1));
        return owed.stream().mapToLong(each -> expectedMinor(each, share)).reduce(0, Math::addExact);
    }

    private long expectedMinor(Money owed, int share) {
        BigDecimal rate = rates.get(owed.currency().getCurrencyCode());
        if (rate == null) {
            throw new IllegalStateException("No rate for " + owed.currency() + ": set duly.assignment.rates."
                    + owed.currency() + " to what one unit is worth in " + currency);
        }
        return owed.toDecimal()
                .max(BigDecimal.ZERO)
                .multiply(rate)
                .multiply(BigDecimal.valueOf(share))
                .movePointRight(Currency.getInstance(currency).getDefaultFractionDigits())
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.DOWN)
                .longValueExact();
    }

    /** An amount in the agency's own currency. */
    public Money money(long minor) {
        return Money.of(minor, currency);
    }
}
