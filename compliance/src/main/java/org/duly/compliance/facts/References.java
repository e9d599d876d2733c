package org.duly.compliance.facts;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sees to it that what the facts name is there: a debt without its lender would slip through every rule's scope. */
final class References {
    private References() {}

    static void requireChinese(
            List<Lender> lenders, List<Agency> agencies, List<Debt> debts, Attempt attempt, Consumer consumer) {
        List<String> lenderIds = lenders.stream().map(Lender::id).toList();
        for (Debt debt : debts) {
            if (debt.lender() == null || debt.online() == null) {
                throw new IllegalArgumentException("debts: " + debt.id() + " needs lender and online");
            }
            require("debts.lender", debt.lender(), lenderIds);
            Assignment assignment = debt.assignment();
            require("debts.assignment.to", assignment == null ? null : assignment.to(), lenderIds);
        }
        List<String> actors = Stream.concat(
                        lenderIds.stream(), agencies.stream().map(Agency::id))
                .toList();
        require("attempt.by", attempt.by(), actors);
        require(
                "attempt.person",
                attempt.person(),
                consumer.persons().stream().map(Person::id).toList());
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
