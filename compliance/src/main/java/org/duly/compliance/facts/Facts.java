package org.duly.compliance.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a gate is told about one act: the law asked, the parties, the debts, what happened before, the act itself
 * and the debtor. What is not written did not happen.
 *
 * @param rebuttal what two people brought against a presumption; a house fact
 */
public record Facts(
        Jurisdiction jurisdiction,
        @Absent("DEFAULT") Profile profile,
        List<Lender> lenders,
        List<Agency> agencies,
        @Nullable Collector collector,
        @Stated List<Debt> debts,
        @Stated List<Event> history,
        Attempt attempt,
        Consumer consumer,
        @LiveOnly @Nullable Rebuttal rebuttal) {
    public Facts {
        if (debts.isEmpty()) {
            throw new IllegalArgumentException("debts must name at least one debt");
        }
        if (jurisdiction == Jurisdiction.CN) {
            References.requireChinese(lenders, agencies, debts, attempt, consumer);
        } else if (!lenders.isEmpty() || !agencies.isEmpty() || collector != null) {
            throw new IllegalArgumentException("lenders, agencies and collector are facts of Chinese cases only");
        }
        References.requireKnownDebts(debts, attempt);
        if (jurisdiction != Jurisdiction.UK) {
            BritishFacts.refuseElsewhere(debts, history, attempt, consumer);
        }
        lenders = List.copyOf(lenders);
        agencies = List.copyOf(agencies);
        debts = List.copyOf(debts);
        history = List.copyOf(history);
    }

    /** The least that can be asked; the withers add what else is known. */
    public static Facts of(
            Jurisdiction jurisdiction, List<Lender> lenders, List<Debt> debts, Attempt attempt, Consumer consumer) {
        return new Facts(
                jurisdiction, Profile.DEFAULT, lenders, List.of(), null, debts, List.of(), attempt, consumer, null);
    }

    public Facts withProfile(Profile value) {
        return new Facts(
                jurisdiction, value, lenders, agencies, collector, debts, history, attempt, consumer, rebuttal);
    }

    public Facts withAgencies(List<Agency> value) {
        return new Facts(jurisdiction, profile, lenders, value, collector, debts, history, attempt, consumer, rebuttal);
    }

    public Facts withCollector(@Nullable Collector value) {
        return new Facts(jurisdiction, profile, lenders, agencies, value, debts, history, attempt, consumer, rebuttal);
    }

    public Facts withHistory(List<Event> value) {
        return new Facts(
                jurisdiction, profile, lenders, agencies, collector, debts, value, attempt, consumer, rebuttal);
    }

    public Facts withAttempt(Attempt value) {
        return new Facts(
                jurisdiction, profile, lenders, agencies, collector, debts, history, value, consumer, rebuttal);
    }

    public Facts withRebuttal(@Nullable Rebuttal value) {
        return new Facts(jurisdiction, profile, lenders, agencies, collector, debts, history, attempt, consumer, value);
    }

    /** The same act at another instant, nothing else having happened. */
    public Facts at(Instant other) {
        return withAttempt(attempt.at(other));
    }
}
