package org.duly.strategy.trial;

import java.time.LocalDate;
import java.util.UUID;
import org.duly.kernel.DebtorId;
import org.duly.strategy.version.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An experiment.
 *
 * @param challengerShare percent of debtors who are treated by the challenger
 * @param basePercent kept rate expected of the champion, for the size
 * @param leastPoints difference in percentage points that would be worth knowing
 * @param needed accounts each side needs for that
 * @param stoppedOn from this day on nobody is treated by the challenger any more; null while it runs
 */
public record Trial(
        UUID id,
        Subject subject,
        String name,
        UUID challenger,
        int challengerShare,
        String salt,
        int basePercent,
        int leastPoints,
        int needed,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate stoppedOn,
        String stopReason,
        String startedBy) {

    public Arm arm(DebtorId debtor) {
        return Share.within(salt, debtor, challengerShare) ? Arm.CHALLENGER : Arm.CHAMPION;
    }

    /** The last day whose results count. */
    public LocalDate countsUntil(LocalDate today) {
        LocalDate last = stoppedOn == null ? endsOn : stoppedOn.minusDays(1);
        return last.isBefore(today) ? last : today;
    }
}
