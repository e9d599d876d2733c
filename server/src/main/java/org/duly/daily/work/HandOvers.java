package org.duly.daily.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duly.casework.HouseTasks;
import org.duly.casework.HouseTasks.Asked;
import org.duly.kernel.BusinessClock;
import org.duly.kernel.CaseId;
import org.duly.strategy.Treatments.Orders;
import org.springframework.stereotype.Component;

/**
 * Where the strategy orders that a case be handed over (to field work, to court, back, to care), somebody of the house
 * has to decide on it: that is a task. The strategy itself moves nothing.
 */
@Component
class HandOvers {

    private static final String DECIDE = "DECIDE_";
    private static final List<String> CODES =
            List.of(DECIDE + "FIELD", DECIDE + "LEGAL", DECIDE + "RETURN", DECIDE + "CARE");
    private static final int EVENING = 18;

    private final HouseTasks tasks;
    private final DailySettings settings;

    HandOvers(HouseTasks tasks, DailySettings settings) {
        this.tasks = tasks;
        this.settings = settings;
    }

    /** A case and its orders, where they are others than before. */
    record Ordered(CaseId id, String before, String now) {

        boolean differs() {
            return !handOver(before).equals(handOver(now));
        }

        private static Optional<String> handOver(String orders) {
            return new Orders(orders, LocalDate.MAX).order("hand_over");
        }
    }

    /** Gives on which cases a task was opened. */
    Set<CaseId> follow(Collection<Ordered> ordered, BusinessDay day) {
        List<CaseId> other = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        Instant due = day.date()
                .plusDays(settings.handOverDays())
                .atTime(EVENING, 0)
                .atZone(BusinessClock.ZONE)
                .toInstant();
        for (Ordered each : ordered) {
            if (each.differs()) {
                if (Ordered.handOver(each.before).isPresent()) {
                    other.add(each.id);
                }
                Ordered.handOver(each.now).ifPresent(to -> asked.add(new Asked(each.id, DECIDE + to, due)));
            }
        }
        tasks.drop(other, CODES, day.asOf());
        return tasks.open(asked, day.asOf());
    }
}
