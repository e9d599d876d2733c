package org.duly.compliance.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reason with gaps such as {@code {count}}, taken apart once so that filling them in is cheap. */
final class Wording {
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    private final String template;
    /** Plain text and names of gaps in turn, beginning and ending with text. */
    private final List<String> pieces = new ArrayList<>();

    Wording(String template) {
        this.template = template;
        Matcher gap = GAP.matcher(template);
        int end = 0;
        while (gap.find()) {
            pieces.add(template.substring(end, gap.start()));
            pieces.add(gap.group(1));
            end = gap.end();
        }
        pieces.add(template.substring(end));
    }

    /** The text with the counts put in; a gap for which there is no count stays as it is written. */
    String with(Map<String, String> counts) {
        if (pieces.size() == 1 || counts.isEmpty()) {
            return template;
        }
        StringBuilder text = new StringBuilder(template.length() + 16).append(pieces.getFirst());
        for (int i = 1; i < pieces.size(); i += 2) {
            String name = pieces.get(i);
            String count = counts.get(name);
            if (count == null) {
                text.append('{').append(name).append('}');
            } else {
                text.append(count);
            }
            text.append(pieces.get(i + 1));
        }
        return text.toString();
    }
}
