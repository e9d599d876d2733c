package org.duly.compliance.facts;

import java.util.List;

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
}
