package org.duly.compliance;

/** Why, in plain words, in the two languages of the pages. */
public record Reason(String zh, String en) {
    /** The words for reading about a rule rather than about an answer: an ellipsis where a count would stand. */
    public Reason unfilled() {
        return new Reason(unfilled(zh), unfilled(en));
    }

    private static String unfilled(String template) {
        return template.replaceAll("\\{[a-z_]+}", "…");
    }
}
