package org.duly.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Suggests which column of a file holds which field, by their names. Each column and each field is used once. */
public final class ColumnMatcher {

    /** Suggestions below this mislead more than they help. */
    private static final int LEAST = 55;

    private static final Pattern BRACKETED = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]|【[^】]*】");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ColumnMatcher() {}

    /** The best pairs, most confident first. */
    public static List<Suggestion> suggest(List<String> columns, List<Field> fields) {
        List<Suggestion> pairs = new ArrayList<>();
        for (String column : columns) {
            for (Field field : fields) {
                int confidence = confidence(column, field);
                if (confidence >= LEAST) {
                    pairs.add(new Suggestion(column, field.code(), confidence));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Suggestion::confidence).reversed());
        return oneToOne(pairs);
    }

    private static List<Suggestion> oneToOne(List<Suggestion> sorted) {
        Set<String> columns = new HashSet<>();
        Set<String> fields = new HashSet<>();
        List<Suggestion> chosen = new ArrayList<>();
        for (Suggestion pair : sorted) {
            if (!columns.contains(pair.column()) && !fields.contains(pair.field())) {
                columns.add(pair.column());
                fields.add(pair.field());
                chosen.add(pair);
            }
        }
        return chosen;
    }

    private static int confidence(String column, Field field) {
        int best = 0;
        String full = key(column);
        String bare = key(BRACKETED.matcher(PlainText.of(column)).replaceAll(""));
        for (String name : field.names()) {
            String wanted = key(name);
            best = Math.max(best, confidence(full, wanted));
            best = Math.max(best, Math.min(97, confidence(bare, wanted)));
        }
        return best;
    }

    private static int confidence(String column, String wanted) {
        if (column.equals(wanted)) {
            return 100;
        }
        int shorter = Math.min(column.length(), wanted.length());
        int longer = Math.max(column.length(), wanted.length());
        if (shorter >= 2 && (column.contains(wanted) || wanted.contains(column))) {
            return 50 + 45 * shorter / longer;
        }
        boolean oneLetterOff = shorter >= 5 && distance(column, wanted) == 1;
        return oneLetterOff ? 80 : 0;
    }

    private static String key(String name) {
        return SIGNS.matcher(PlainText.of(name).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
