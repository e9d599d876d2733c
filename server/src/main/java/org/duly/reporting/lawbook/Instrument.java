package org.duly.reporting.lawbook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.duly.compliance.pack.Pack;
import org.duly.compliance.pack.Parameter;

/**
 * A pack with those of its provisions and numbers that were looked for.
 *
 * @param daysSinceChecked how long ago people last held the pack against its text
 */
public record Instrument(
        Pack pack, boolean current, long daysSinceChecked, List<Provision> provisions, List<Number> numbers) {

    private static final int AGEING = 90;
    private static final int STALE = 180;

    public Instrument {
        provisions = List.copyOf(provisions);
        numbers = List.copyOf(numbers);
    }

    /** A number of law and its value on the day asked; null words mean that it had none yet. */
    public record Number(Parameter parameter, String onDay) {}

    static long age(Pack pack, LocalDate today) {
        return ChronoUnit.DAYS.between(pack.checked().on(), today);
    }

    /** Amber from the first day past three months, red past six. */
    public String freshness() {
        if (daysSinceChecked > STALE) {
            return "bad";
        }
        return daysSinceChecked > AGEING ? "warn" : "good";
    }
}
