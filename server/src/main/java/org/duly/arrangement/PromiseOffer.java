package org.duly.arrangement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.duly.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the promise form offers for a case.
 *
 * @param fallenDue promises of this debtor that fell due so far
 * @param kept how many of them he kept
 * @param open whether he has an open promise already, so that no second one can be taken
 */
public record PromiseOffer(
        Money owed, List<Pick> picks, List<OfferedDay> days, LocalTime hour, int fallenDue, int kept, boolean open) {

    public PromiseOffer {
        picks = List.copyOf(picks);
        days = List.copyOf(days);
    }

    /** The day the form proposes: the next payday that is allowed, else the second day allowed, else the first. */
    public @Nullable OfferedDay usual() {
        List<OfferedDay> allowed = days.stream()
                .skip(1)
                .filter(day -> !day.late() && !day.closed())
                .toList();
        return allowed.stream()
                .filter(OfferedDay::payday)
                .findFirst()
                .or(() -> allowed.stream().skip(1).findFirst())
                .or(() -> allowed.stream().findFirst())
                .orElse(null);
    }

    /** An amount offered for a quick pick; {@code code} names it in the messages. */
    public record Pick(String code, Money amount) {}

    /**
     * One of the next days.
     *
     * @param payday whether wages usually come that day
     * @param closed whether banks and most people rest
     * @param unknown whether no official calendar covers the year
     * @param late whether it lies beyond what the procedure allows
     */
    public record OfferedDay(LocalDate date, boolean payday, boolean closed, boolean unknown, boolean late) {}
}
