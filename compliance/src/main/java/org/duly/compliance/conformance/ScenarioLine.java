package org.duly.compliance.conformance;

import java.util.List;
import java.util.regex.Pattern;
import org.duly.compliance.facts.Facts;
import org.duly.compliance.facts.Inline;
import org.duly.compliance.json.JsonText;
import org.duly.compliance.json.MalformedFacts;
import org.duly.compliance.json.RecordReader;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case file. What is said for people ({@code source}, {@code summary}, {@code note}, {@code evidence}) is
 * read and never used.
 *
 * @param rules the rules that the right answer rests on; for a denial one of them must be among the grounds
 */
public record ScenarioLine(
        String id,
        @Nullable String source,
        @Nullable String summary,
        @Nullable String note,
        @Nullable Evidence evidence,
        @Inline Facts facts,
        @Nullable Answer expected,
        @Nullable List<String> rules,
        @Nullable Basis basis) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.()_-]*");
    private static final Pattern RULE = Pattern.compile("[A-Za-z]{2}-[A-Za-z0-9-]+");

    /** The two answers a case file knows. */
    public enum Answer {
        ALLOW,
        DENY
    }

    /** How the text behind the case is known. */
    public enum Evidence {
        SEEN,
        SECONDARY
    }

    /** What the expected answer rests on. */
    public enum Basis {
        EXAMPLE,
        DERIVED,
        RULE,
        SAFE_HARBOR,
        SOFT,
        SEEN,
        SECONDARY,
        CHOICE
    }

    public ScenarioLine {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id \"" + id + "\" is not letters, digits and . ( ) _ -");
        }
        boolean complete = expected != null && rules != null && basis != null;
        boolean none = expected == null && rules == null && basis == null;
        if (!complete && !none) {
            throw new IllegalArgumentException("expected, rules and basis stand together or not at all");
        }
        if (rules != null) {
            requireRules(rules);
        }
    }

    private static void requireRules(List<String> rules) {
        if (rules.isEmpty()
                || !rules.stream().allMatch(rule -> RULE.matcher(rule).matches())) {
            throw new IllegalArgumentException("rules must name at least one rule such as cn-cba-hours");
        }
    }

    /** Reads a line; throws {@link MalformedFacts} naming the key. */
    static ScenarioLine parse(String line) {
        return RecordReader.ofCaseFile().read(JsonText.parse(line), ScenarioLine.class);
    }
}
