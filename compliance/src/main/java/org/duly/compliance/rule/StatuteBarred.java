package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Map;
import org.duly.compliance.facts.ConcDebt;
import org.duly.compliance.facts.ConcWishes.Nation;
import org.jspecify.annotations.Nullable;

/**
 * The limitation period is over and no claim was brought within it. An acknowledgement or payment within the period
 * starts it anew; one after it changes nothing. A last day that somebody else has reckoned is taken as it is.
 */
public record StatuteBarred(Dated<Integer> years, Dated<Integer> scottishYears) implements ConcCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        LocalDate last = lastDay(situation);
        LocalDate claim = Conc.debt(situation).claimMadeOn();
        boolean broughtInTime = last != null && situation.happened(claim) && claim != null && !claim.isAfter(last);
        return last == null || broughtInTime || !situation.today().isAfter(last)
                ? null
                : Finding.lasting(Map.of("last_day", last.toString()));
    }

    private @Nullable LocalDate lastDay(Situation situation) {
        LocalDate reckoned = situation.debt().limitationExpiredOn();
        ConcDebt debt = Conc.debt(situation);
        LocalDate cause = debt.causeOfActionOn();
        if (reckoned != null || cause == null) {
            return reckoned;
        }
        int period = period(situation);
        LocalDate last = cause.plusYears(period);
        LocalDate acknowledged = debt.acknowledgedOn();
        boolean renewed = acknowledged != null && situation.happened(acknowledged) && !acknowledged.isAfter(last);
        return renewed && acknowledged != null ? acknowledged.plusYears(period) : last;
    }

    private int period(Situation situation) {
        boolean scottish = Conc.customer(situation).nation() == Nation.SCOTLAND;
        return (scottish ? scottishYears : years).on(situation.today());
    }
}
