package org.duly.portfolio.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with gaps for the values of columns, such as <code>{City}, {State} {Zip}</code>.
 *
 * @param literals text before each gap, and after the last
 * @param columns whose values fill the gaps
 */
record Template(List<String> literals, List<String> columns) {

    private static final Pattern GAP = Pattern.compile("\\{([^{}]+)}");

    static Template of(String text) {
        List<String> literals = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        Matcher gap = GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            literals.add(text.substring(from, gap.start()));
            columns.add(gap.group(1));
            from = gap.end();
        }
        literals.add(text.substring(from));
        return new Template(literals, columns);
    }

    /** The text with the gaps filled; empty if every value is. */
    String filled(List<String> values) {
        if (!columns.isEmpty() && values.stream().allMatch(String::isBlank)) {
            return "";
        }
        StringBuilder text = new StringBuilder(literals.getFirst());
        for (int i = 0; i < values.size(); i++) {
            text.append(values.get(i).strip()).append(literals.get(i + 1));
        }
        return text.toString();
    }
}
