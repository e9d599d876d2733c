package org.duly.arrangement.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Our own rules for taking a promise. */
public enum PromiseRule {
    CASE_IS_OPEN("case-not-open", Proposal::caseOpen),
    ONE_OPEN_PROMISE_PER_CASE("one-open", proposal -> !proposal.promiseOpen()),
    CURRENCY_IS_THAT_OF_THE_DEBT(
            "other-currency",
            proposal -> proposal.amount().currency().equals(proposal.owed().currency())),
    AMOUNT_IS_POSITIVE("not-positive", proposal -> proposal.amount().isPositive()),
    NO_MORE_THAN_OWED("more-than-owed", proposal -> proposal.amount().compareTo(proposal.owed()) <= 0),
    DUE_IN_THE_FUTURE("not-in-future", proposal -> proposal.due().isAfter(proposal.now())),
    DUE_WITHIN_THE_WINDOW("too-late", Proposal::fallsDueInWindow);

    private final String code;
    private final Predicate<Proposal> keeps;

    PromiseRule(String code, Predicate<Proposal> keeps) {
        this.code = code;
        this.keeps = keeps;
    }

    /** The first rule the proposal breaks, in the order above; empty when it may be taken. */
    public static Optional<PromiseRule> brokenBy(Proposal proposal) {
        return Arrays.stream(values())
                .filter(rule -> !rule.keeps.test(proposal))
                .findFirst();
    }

    /** Code of the message that explains the rule. */
    public String message() {
        return "arrangement.rule." + code;
    }
}
