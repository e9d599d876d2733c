package org.duly.compliance.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A pack as read, with the mappings its parts were read from, so that whoever finds fault later can name the line.
 *
 * @param items by id of a rule, an exception or a provision
 */
record ReadPack(Pack pack, Keys head, Map<String, Keys> items) {
    Keys item(String id) {
        return Objects.requireNonNull(items.get(id), id);
    }

    /** Reads the lists of a pack item by item and keeps where each stood. */
    static final class Builder {
        private final Problems problems;
        private final Map<String, Keys> keys = new HashMap<>();
        private final Map<String, Gloss> glosses = new HashMap<>();

        Builder(Problems problems) {
            this.problems = problems;
        }

        <T> List<T> read(Keys pack, String key, Function<Keys, T> reader, Function<T, String> id) {
            List<T> read = new ArrayList<>();
            List<Keys> items = problems.reading(() -> pack.maps(key)).orElse(List.of());
            for (Keys item : items) {
                problems.reading(() -> reader.apply(item)).ifPresent(each -> keep(each, id.apply(each), item, read));
            }
            return read;
        }

        private <T> void keep(T each, String id, Keys item, List<T> read) {
            Keys before = keys.putIfAbsent(id, item);
            if (before != null) {
                problems.add(item.problem("id", id + " stands already at " + before.place("id"), "Give each its own"));
                return;
            }
            glosses.put(id, Gloss.at(item.place("id")));
            read.add(each);
        }

        Map<String, Keys> keys() {
            return keys;
        }

        Map<String, Gloss> glosses() {
            return glosses;
        }
    }
}
