package org.duly.strategy.past;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened on a case until the end of a day.
 *
 * @param attempts contacts tried
 * @param refusals times the debtor said that he will not pay
 * @param lastWordDisputes whether the last thing he said was that he disputes the debt
 * @param promised promises taken; those not judged yet are open
 * @param assessed ability and willingness of the latest assessment, or null
 * @param income largest kind of income of the latest assessment, or null
 */
public record Past(
        int attempts,
        int refusals,
        boolean lastWordDisputes,
        int promised,
        int kept,
        int judged,
        int broken,
        @Nullable LocalDate lastAttempt,
        @Nullable LocalDate lastTalk,
        @Nullable LocalDate lastPayment,
        @Nullable String assessed,
        @Nullable String income) {

    /** Nothing happened. */
    public static final Past NOTHING = new Past(0, 0, false, 0, 0, 0, 0, null, null, null, null, null);
}
