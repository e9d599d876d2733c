package org.duly.compliance.rule;

import java.time.LocalDate;
import java.util.Map;
import org.duly.compliance.facts.Guarantee;
import org.jspecify.annotations.Nullable;

/**
 * A guarantor who has gone free: the guarantee period is over and the creditor did not in time do what keeps the claim.
 * Against a joint guarantor that is a demand on him, against a general one a suit against the debtor. The period is
 * never rolled over a holiday: the earliest safe day counts. Only a new guarantee revives the claim.
 */
public record GuaranteePeriod(Which which, Dated<Integer> monthsWhenUnclear) implements Check {
    /** Periods that the rule speaks of: any, or only those the law fills in. */
    public enum Which {
        ANY,
        UNCLEAR
    }

    @Override
    public @Nullable Finding breach(Situation situation) {
        Guarantee guarantee = People.guarantee(situation);
        if (guarantee == null || (which == Which.UNCLEAR && guarantee.periodEnd() != null)) {
            return null;
        }
        LocalDate end = end(guarantee, situation.today());
        if (end == null || !situation.today().isAfter(end) || savedBy(guarantee, end)) {
            return null;
        }
        boolean revived = situation.happened(guarantee.newGuaranteeOn());
        return revived ? null : Finding.lasting(Map.of("period_end", end.toString()));
    }

    private @Nullable LocalDate end(Guarantee guarantee, LocalDate today) {
        if (guarantee.periodEnd() != null) {
            return guarantee.periodEnd();
        }
        LocalDate due = guarantee.debtDueOn();
        return due == null ? null : due.plusMonths(monthsWhenUnclear.on(today));
    }

    private static boolean savedBy(Guarantee guarantee, LocalDate end) {
        LocalDate act = switch (guarantee.type()) {
            case JOINT -> guarantee.demandedOn();
            case GENERAL -> guarantee.debtorSuedOn();
        };
        return act != null && !act.isAfter(end);
    }
}
