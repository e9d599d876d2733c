package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Map;
import org.duly.compliance.facts.ConcWishes.PlanInTheMaking;
import org.jspecify.annotations.Nullable;

/**
 * While a repayment plan is being developed: so many days, and more where progress was shown in time. Days under a
 * moratorium that the firm counts towards it shorten the pause.
 */
public record PlanPause(Dated<Integer> days, Dated<Integer> moreDays) implements ConcCheck {
    @Override
    public @Nullable Finding breach(Situation situation) {
        PlanInTheMaking plan = Conc.customer(situation).planInTheMaking();
        if (plan == null || !plan.genuine() || !situation.happened(plan.toldOn()) || ended(situation, plan)) {
            return null;
        }
        LocalDate last = lastDay(situation, plan);
        return situation.today().isAfter(last)
                ? null
                : new Finding(
                        Map.of("told_on", plan.toldOn().toString(), "last_day", last.toString()),
                        situation.startOf(last.plusDays(1)));
    }

    private static boolean ended(Situation situation, PlanInTheMaking plan) {
        return situation.happened(plan.endedOn());
    }

    private LocalDate lastDay(Situation situation, PlanInTheMaking plan) {
        int setOff = plan.setOffDays() == null ? 0 : plan.setOffDays();
        LocalDate first = plan.toldOn().plusDays(days.on(situation.today()) - setOff);
        LocalDate progress = plan.progressOn();
        boolean inTime = progress != null && situation.happened(progress) && !progress.isAfter(first);
        return inTime ? first.plusDays(moreDays.on(situation.today())) : first;
    }
}
