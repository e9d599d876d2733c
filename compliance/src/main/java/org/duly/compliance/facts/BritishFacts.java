package org.duly.compliance.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of the law of the United Kingdom stand in its own cases only; elsewhere no rule would read them. */
final class BritishFacts {
    private BritishFacts() {}

    static void refuseElsewhere(List<Debt> debts, List<Event> history, Attempt attempt, Consumer consumer) {
        refuse(attempt.uk() != null || consumer.uk() != null);
        for (Debt debt : debts) {
            refuse(debt.uk() != null);
        }
        refuse(attempt.channel());
        for (Event event : history) {
            refuse(event.channel());
        }
    }

    private static void refuse(boolean stated) {
        if (stated) {
            throw new IllegalArgumentException("uk is a key of cases of the jurisdiction UK only; remove it");
        }
    }

    private static void refuse(Channel channel) {
        if (channel == Channel.TAKE_PAYMENT) {
            throw new IllegalArgumentException("TAKE_PAYMENT is a channel of cases of the jurisdiction UK only");
        }
    }

    /** An act upon a debt that the facts do not know would be judged for no debt at all, and so pass. */
    static void requireKnownDebts(List<Debt> debts, Attempt attempt) {
        List<String> known = debts.stream().map(Debt::id).toList();
        attempt.debts().forEach(id -> require("attempt.debt", id, known));
        require("attempt.allocated_to", attempt.allocatedTo(), known);
        ConcAct uk = attempt.uk();
        if (uk != null && uk.shares() != null) {
            uk.shares().forEach(share -> require("attempt.uk.shares.debt", share.debt(), known));
        }
    }

    private static void require(String key, @Nullable String id, List<String> known) {
        if (id != null && !known.contains(id)) {
            throw new IllegalArgumentException(key + " names " + id + ", which the facts do not know");
        }
    }
}
