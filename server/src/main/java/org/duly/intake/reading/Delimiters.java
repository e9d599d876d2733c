package org.duly.intake.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what separates the values: the sign that most lines have most alike. */
final class Delimiters {

    private static final List<Character> CANDIDATES = List.of(',', '\t', ';', '|');
    private static final int LINES = 60;

    private Delimiters() {}

    static char find(String sample) {
        char best = ',';
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(sample, candidate);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    /** How many lines agree on their number of separators, weighed by that number: title lines do not matter. */
    private static long score(String sample, char delimiter) {
        Map<Integer, Integer> linesByCount = new HashMap<>();
        int count = 0;
        int lines = 0;
        boolean quoted = false;
        for (int i = 0; i < sample.length() && lines < LINES; i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                count++;
            } else if (!quoted && c == '\n') {
                linesByCount.merge(count, 1, Integer::sum);
                count = 0;
                lines++;
            }
        }
        linesByCount.merge(count, 1, Integer::sum);
        linesByCount.remove(0);
        return linesByCount.entrySet().stream()
                .mapToLong(entry -> (long) entry.getValue() * entry.getValue() * (10 + entry.getKey()))
                .max()
                .orElse(0);
    }
}
