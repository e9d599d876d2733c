package org.duly.compliance;

import java.util.Map;

/** Why, in plain words, in the two languages of the pages. A rule's own has gaps such as {@code {count}}. */
public record Reason(String zh, String en) {
    /** The words for reading about a rule rather than about an answer: an ellipsis where a count would stand. */
    public Reason unfilled() {
        return new Reason(unfilled(zh), unfilled(en));
    }

    /** The same with the counts put in; a gap for which there is no count stays as it is written. */
    Reason with(Map<String, String> counts) {
        return counts.isEmpty() ? this : new Reason(filled(zh, counts), filled(en, counts));
    }

    private static String unfilled(String template) {
        return template.replaceAll("\\{[a-z_]+}", "…");
    }

    private static String filled(String template, Map<String, String> counts) {
        StringBuilder text = new StringBuilder(template.length() + 16);
        int end = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', end)) {
            int close = template.indexOf('}', open);
            String count = close < 0 ? null : counts.get(template.substring(open + 1, close));
            text.append(template, end, open).append(count == null ? "{" : count);
            end = count == null ? open + 1 : close + 1;
        }
        return text.append(template, end, template.length()).toString();
    }
}
