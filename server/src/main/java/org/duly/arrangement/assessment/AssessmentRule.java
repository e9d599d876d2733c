package org.duly.arrangement.assessment;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.duly.arrangement.Assessments.Finding;
import org.duly.kernel.Money;

/** Our own rules for recording an assessment. */
public enum AssessmentRule {
    CASE_IS_WORKED("case-ended", Entry::caseWorked),
    SOMETHING_IS_KNOWN("no-items", entry -> !entry.finding().items().isEmpty()),
    CURRENCY_IS_THAT_OF_THE_DEBT(
            "assessment-currency",
            entry -> entry.finding().items().stream()
                    .allMatch(
                            item -> item.amount().currency().equals(entry.owed().currency()))),
    AMOUNTS_ARE_PLAUSIBLE(
            "implausible-amount",
            entry -> entry.finding().items().stream()
                    .map(item -> item.amount().minor())
                    .allMatch(minor -> minor >= 0 && minor <= Entry.MOST_IN_A_MONTH)),
    REASON_IS_A_SENTENCE(
            "no-reason",
            entry -> !entry.finding().reason().isBlank()
                    && entry.finding().reason().length() <= Entry.LONGEST_REASON),
    /** Numbers of telephones, identities and bank cards, often of somebody else, have no place in a reason. */
    REASON_NAMES_NO_NUMBERS(
            "reason-number",
            entry -> !Entry.LONG_NUMBER.matcher(entry.finding().reason()).find());

    private final String code;
    private final Predicate<Entry> keeps;

    AssessmentRule(String code, Predicate<Entry> keeps) {
        this.code = code;
        this.keeps = keeps;
    }

    /** The first rule broken, in the order above; empty when it may be recorded. */
    public static Optional<AssessmentRule> brokenBy(Entry entry) {
        return Arrays.stream(values()).filter(rule -> !rule.keeps.test(entry)).findFirst();
    }

    /** Code of the message that explains the rule. */
    public String message() {
        return "arrangement.rule." + code;
    }

    /** A finding on its way to the books; {@code caseWorked} unless the case ended. */
    public record Entry(Finding finding, Money owed, boolean caseWorked) {
        private static final long MOST_IN_A_MONTH = 100_000_000_000L;
        private static final int LONGEST_REASON = 200;
        private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}", Pattern.UNICODE_CHARACTER_CLASS);
    }
}
