package org.duly.strategy.table;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The names tables may use: facts for conditions, instructions for outcomes. */
public record Vocabulary(Map<String, Column> facts, Map<String, Column> outcomes) {

    public Vocabulary {
        facts = Map.copyOf(facts);
        outcomes = Map.copyOf(outcomes);
    }

    public static Vocabulary of(Collection<Column> facts, Collection<Column> outcomes) {
        return new Vocabulary(byName(facts), byName(outcomes));
    }

    public Optional<Column> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    public Optional<Column> outcome(String name) {
        return Optional.ofNullable(outcomes.get(name));
    }

    private static Map<String, Column> byName(Collection<Column> columns) {
        Map<String, Column> named = new TreeMap<>();
        columns.forEach(column -> named.put(column.name(), column));
        return named;
    }
}
