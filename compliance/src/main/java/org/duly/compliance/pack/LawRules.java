package org.duly.compliance.pack;

import java.util.HashMap;
import java.util.Map;
import org.duly.compliance.rule.Rule;
import org.jspecify.annotations.Nullable;

/** The rules of law already read, each with what it was read from, so that a house can have a stricter copy. */
final class LawRules {
    private final Map<String, Blueprint> byId = new HashMap<>();

    /** A rule, the text it was read from and the reader that knows the scope of its pack. */
    record Blueprint(Rule rule, Keys keys, RuleReader reader) {}

    void add(Rule rule, Keys keys, RuleReader reader) {
        byId.put(rule.id(), new Blueprint(rule, keys, reader));
    }

    @Nullable
    Blueprint find(String id) {
        return byId.get(id);
    }
}
