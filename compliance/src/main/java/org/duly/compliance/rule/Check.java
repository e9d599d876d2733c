package org.duly.compliance.rule;

import org.jspecify.annotations.Nullable;

/** What a rule counts or reckons once its circumstances are given; a closed list of kinds. */
public sealed interface Check
        permits Always,
                Hours,
                AgreedHoursKept,
                DailyCount,
                RecentContacts,
                ClosedDays,
                Reachability,
                GuaranteePeriod,
                Crew,
                Validity,
                Retention,
                Deadline,
                PlanLength,
                RateCap,
                PenaltyBand,
                PaymentOrder,
                LetterContent,
                AfterDate,
                RegFCheck,
                ConcCheck {
    /** The breach, or null when all is well. */
    @Nullable
    Finding breach(Situation situation);

    /** What may make its answer another one while nothing happens. */
    default Turning turning() {
        return Turning.BY_RECKONING;
    }
}
