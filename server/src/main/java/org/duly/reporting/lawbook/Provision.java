package org.duly.reporting.lawbook;

import java.util.List;
import java.util.Locale;
import org.duly.compliance.Reason;
import org.duly.compliance.rule.Period;
import org.jspecify.annotations.Nullable;

/**
 * A provision of a pack as it is looked up: decided by the gate, an exception, part of others, or left to people.
 *
 * @param reason what the rule says when it refuses; null where it never speaks
 * @param words words of the page beside the texts: force, strength, effect, evidence
 * @param note to what it is an exception, of what it is a part, or who looks after it
 */
public record Provision(
        String id,
        Kind kind,
        String citation,
        @Nullable Reason reason,
        Words words,
        Period inForce,
        boolean current,
        List<String> note) {

    public Provision {
        note = List.copyOf(note);
    }

    /** How a provision is carried. */
    public enum Kind {
        DECIDED,
        DISABLED,
        EXCEPTION,
        CARRIED,
        PEOPLE
    }

    /** Rank, strictness and evidence; empty where the provision has none of its own. */
    public record Words(String force, String strength, String effect, String evidence) {
        static final Words NONE = new Words("", "", "", "");
    }

    /** Whether every word looked for stands somewhere in it. */
    boolean holds(List<String> wanted) {
        String text = String.join(
                        " ",
                        id,
                        citation,
                        reason == null ? "" : reason.zh() + " " + reason.en(),
                        String.join(" ", note),
                        kind.name())
                .toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(text::contains);
    }
}
