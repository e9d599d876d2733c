package org.duly.compliance.rule;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a check counted, by the names the reason may use. It is put into words when somebody reads it: most refusals of a
 * night's run over a whole book are only counted.
 */
public final class Counts extends AbstractMap<String, String> {
    private static final Counts NONE = new Counts();

    /** Names and what they stand for in turn; nothing in it ever changes. */
    private final Object[] said;

    private Counts(Object... said) {
        this.said = said;
    }

    static Counts of(String name, Object value) {
        return new Counts(name, value);
    }

    static Counts of(String first, Object value, String second, Object other) {
        return new Counts(first, value, second, other);
    }

    /** Names and values in turn; a value must never change. */
    static Counts of(Object... namesAndValues) {
        return new Counts(namesAndValues.clone());
    }

    /** The same counts. */
    static Counts of(Map<String, String> counts) {
        if (counts instanceof Counts already) {
            return already;
        }
        List<Object> said = new ArrayList<>();
        counts.forEach((name, value) -> Collections.addAll(said, name, value));
        return said.isEmpty() ? NONE : new Counts(said.toArray());
    }

    @Override
    public int size() {
        return said.length / 2;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        for (int i = 0; i < said.length; i += 2) {
            if (said[i].equals(name)) {
                return said[i + 1].toString();
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        Set<Entry<String, String>> entries = new LinkedHashSet<>();
        for (int i = 0; i < said.length; i += 2) {
            entries.add(Map.entry((String) said[i], said[i + 1].toString()));
        }
        return Collections.unmodifiableSet(entries);
    }
}
