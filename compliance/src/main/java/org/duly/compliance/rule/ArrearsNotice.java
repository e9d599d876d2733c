package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Map;
import org.duly.compliance.facts.ConcDebt;
import org.jspecify.annotations.Nullable;

/**
 * A notice of arrears that is overdue: the first within so many days that begin with the day the arrears did, further
 * ones so many months apart at most. The duty ends with the arrears, but not before the first notice.
 */
public record ArrearsNotice(Dated<Integer> days, Dated<Integer> months) implements ConcCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        ConcDebt.Arrears arrears = Conc.debt(situation).arrears();
        if (arrears == null || !situation.happened(arrears.beganOn())) {
            return null;
        }
        LocalDate first = arrears.firstNoticeOn();
        if (first == null || !situation.happened(first)) {
            return late(situation, arrears.beganOn().plusDays(days.on(situation.today()) - 1L));
        }
        if (situation.happened(arrears.endedOn())) {
            return null;
        }
        LocalDate last = arrears.lastNoticeOn() == null ? first : arrears.lastNoticeOn();
        return late(situation, last.plusMonths(months.on(situation.today())));
    }

    private static @Nullable Finding late(Situation situation, LocalDate due) {
        return situation.today().isAfter(due) ? Finding.lasting(Map.of("due", due.toString())) : null;
    }
}
