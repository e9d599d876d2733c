package org.duly.compliance.pack;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Asks the reader of a kind of check which keys it takes, by giving it none, then one by one what it asks for. So what
 * is published of a kind is what the loader demands, and nobody has to write it down a second time.
 */
final class KindProbe {
    private static final LocalDate DAY = LocalDate.parse("2020-01-01");
    private static final String KNOWN = "Known are ";
    /** From the choosiest reader of a value to the one that takes anything. */
    private static final Map<String, List<String>> HOLDS = held();

    private KindProbe() {}

    /** What a key takes: words of a closed list, or the name of a parameter. */
    sealed interface Takes {
        /** One of these words, or several where the reader takes a list. */
        record Words(List<String> known, boolean several) implements Takes {}

        /** The name of a parameter that holds this. */
        record ParameterOf(String holding) implements Takes {}
    }

    /** The keys of a kind in the order in which its reader asks for them. */
    static Map<String, Takes> keysOf(String kind) {
        Map<String, Takes> keys = new LinkedHashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        for (Problem problem = problem(kind, written); problem != null; problem = problem(kind, written)) {
            String key = problem.key().substring(kind.length() + 1);
            if (keys.containsKey(key) || !problem.wrong().contains("is missing")) {
                throw new IllegalStateException(kind + " cannot be probed: " + problem);
            }
            keys.put(key, taken(kind, key, written));
        }
        return keys;
    }

    /** Of these words, those that the kind takes as keys without asking for them. */
    static Map<String, Takes> optionalKeysOf(String kind, Collection<String> candidates) {
        Map<String, String> written = new LinkedHashMap<>();
        keysOf(kind).keySet().forEach(key -> taken(kind, key, written));
        Map<String, Takes> optional = new LinkedHashMap<>();
        for (String key : candidates) {
            if (!written.containsKey(key)) {
                Map<String, String> more = new LinkedHashMap<>(written);
                more.put(key, "unheard-of");
                Problem problem = problem(kind, more);
                if (problem == null || !problem.wrong().contains("is not a key")) {
                    optional.put(key, taken(kind, key, more));
                }
            }
        }
        return optional;
    }

    private static Takes taken(String kind, String key, Map<String, String> written) {
        for (Map.Entry<String, List<String>> held : HOLDS.entrySet()) {
            if (goesOn(kind, key, held.getKey(), written)) {
                return new Takes.ParameterOf(held.getKey().replace('_', ' '));
            }
        }
        written.put(key, "unheard-of");
        Problem refused = problem(kind, written);
        if (refused == null || !refused.remedy().startsWith(KNOWN)) {
            throw new IllegalStateException(kind + "." + key + " cannot be probed: " + refused);
        }
        List<String> words = List.of(refused.remedy().substring(KNOWN.length()).split(", "));
        boolean several = goesOn(kind, key, "[" + words.getFirst() + "]", written);
        written.put(key, words.getFirst());
        return new Takes.Words(words, several);
    }

    /** Whether the reader takes the value, so that it finds fault with something else or with nothing. */
    private static boolean goesOn(String kind, String key, String value, Map<String, String> written) {
        written.put(key, value);
        Problem problem = problem(kind, written);
        return problem == null || !problem.key().equals(kind + "." + key);
    }

    private static @Nullable Problem problem(String kind, Map<String, String> written) {
        String keys = written.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        Node node = new Yaml(new LoaderOptions()).compose(new StringReader("check: {" + kind + ": {" + keys + "}}"));
        try {
            new CheckReader(parameters(), DAY).read(new Keys("probe", "", node));
            return null;
        } catch (UnfitPack refused) {
            Problem first = refused.problems().getFirst();
            return new Problem(first.place(), first.key().substring("check.".length()), first.wrong(), first.remedy());
        }
    }

    private static ParameterTable parameters() {
        ParameterTable table = new ParameterTable();
        HOLDS.forEach((name, words) -> table.add(
                new Parameter(name, name, name, List.of(new Parameter.Value(DAY, words, "probe")), null),
                new Place("probe", 1)));
        return table;
    }

    private static Map<String, List<String>> held() {
        Map<String, List<String>> held = new LinkedHashMap<>();
        held.put("a_list_of_words", List.of("costs+interest", "principal"));
        held.put("a_clock_time", List.of("08:00"));
        held.put("a_date", List.of("2020-01-01", "?"));
        held.put("a_calendar", List.of("2020-01-01"));
        held.put("a_decimal_number", List.of("1.5"));
        held.put("a_whole_number", List.of("1"));
        held.put("days_of_the_week", List.of("MONDAY"));
        held.put("blocks_of_a_letter", List.of("HOLDER_NAME"));
        return held;
    }
}
