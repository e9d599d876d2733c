package org.duly.benchmarks.daily;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.duly.kernel.BusinessClock;
import org.jspecify.annotations.Nullable;

/**
 * Invented accounts, each a function of its number: the same number gives the same account whichever table asks. Days past
 * due are exponential with a mean of sixty, one account in twenty-five is closed or not yet due, one in three was tried.
 */
final class Book {

    static final UUID CREDITOR = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);
    static final UUID BATCH = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0002L);

    private static final String[] PRODUCTS = {
        "CREDIT_CARD", "CONSUMER_LOAN", "ONLINE_CONSUMER_LOAN", "MORTGAGE", "AUTO_LOAN", "BUSINESS_LOAN"
    };
    private static final String[] RESULTS = {"NO_ANSWER", "BUSY", "REFUSED_TO_PAY", "NEGOTIATING", "SWITCHED_OFF"};
    private static final int DUE_DAYS = 60;

    private final LocalDate day;
    private final Instant opened;

    /** A book whose first run is on this day; it was placed the morning before. */
    Book(LocalDate day) {
        this.day = day;
        this.opened = day.minusDays(1).atTime(10, 0).atZone(BusinessClock.ZONE).toInstant();
    }

    LocalDate day() {
        return day;
    }

    Instant opened() {
        return opened;
    }

    /** Everything about the account with this number. */
    Account account(int number) {
        Random chance = new Random(0x5DEECE66DL * number + 42);
        int late = (int) (-60 * Math.log(1 - chance.nextDouble()));
        long principal = 50_000 + (long) (chance.nextDouble() * 8_000_000);
        boolean tried = chance.nextInt(3) == 0;
        return new Account(
                number,
                late,
                principal,
                principal / 25,
                chance.nextInt(4) * 1_500L,
                PRODUCTS[chance.nextInt(PRODUCTS.length)],
                chance.nextInt(10) == 0 ? null : day.plusDays(20 + chance.nextInt(160)),
                1 + chance.nextInt(4) / 3 + chance.nextInt(8) / 7,
                1 + chance.nextInt(3),
                opened.plusSeconds(3_600L * 24 * chance.nextInt(DUE_DAYS) + 28_800),
                tried ? RESULTS[chance.nextInt(RESULTS.length)] : null,
                chance.nextInt(50) == 0,
                chance.nextInt(4));
    }

    /**
     * One account, the only one of its case and debtor.
     *
     * @param late days past due on the first day
     * @param recall until when it is placed, or null
     * @param hand how often it was placed
     * @param points telephones on file
     * @param due by when the step of its case must be done
     * @param result what the last try gave, or null if nobody tried
     */
    record Account(
            int number,
            int late,
            long principal,
            long interest,
            long fee,
            String product,
            @Nullable LocalDate recall,
            int hand,
            int points,
            Instant due,
            @Nullable String result,
            boolean promised,
            int segment) {

        UUID id(int kind) {
            long high = ((0x0190_0000_0000L + number) << 16) | 0x7000L | kind;
            return new UUID(high, 0x8000_0000_0000_0000L | (0x9E3779B97F4A7C15L * (number + 1) >>> 2));
        }
    }
}
