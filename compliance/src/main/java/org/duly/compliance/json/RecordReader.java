package org.duly.compliance.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duly.compliance.facts.Absent;
import org.duly.compliance.facts.LastTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads records from JSON and never guesses: an unknown key, word or date is refused with the path of the key. */
public final class RecordReader {
    private final boolean caseFile;
    private final Scalars scalars;

    private RecordReader(boolean caseFile) {
        this.caseFile = caseFile;
        this.scalars = new Scalars(caseFile);
    }

    /** For lines of a case file: exactly the case format, instants to the second. */
    public static RecordReader ofCaseFile() {
        return new RecordReader(true);
    }

    /** For what was stored in canonical form, live facts included. */
    public static RecordReader ofStored() {
        return new RecordReader(false);
    }

    public <T extends Record> T read(JsonNode json, Class<T> type) {
        return type.cast(object(json, type, ""));
    }

    private Object object(JsonNode json, Class<?> type, String path) {
        if (!json.isObject()) {
            throw new MalformedFacts(path, "must be an object");
        }
        Set<String> unread = new HashSet<>(json.propertyNames());
        Object made = members(json, type, path, unread);
        for (String key : json.propertyNames()) {
            if (unread.contains(key)) {
                throw new MalformedFacts(join(path, key), "unknown key");
            }
        }
        return made;
    }

    private Object members(JsonNode json, Class<?> type, String path, Set<String> unread) {
        Components components = Components.of(type);
        @Nullable Object[] arguments = new @Nullable Object[components.slots().size()];
        for (int i = 0; i < arguments.length; i++) {
            Components.Slot slot = components.slots().get(i);
            if (slot.inline()) {
                arguments[i] = members(json, slot.type(), path, unread);
            } else if (caseFile && slot.liveOnly()) {
                arguments[i] = absent(slot, path);
            } else {
                unread.remove(slot.key());
                arguments[i] = member(json.get(slot.key()), slot, path);
            }
        }
        return Reflection.make(components, arguments, path);
    }

    private @Nullable Object member(@Nullable JsonNode json, Components.Slot slot, String within) {
        if (json == null) {
            return absent(slot, within);
        }
        String path = join(within, slot.key());
        if (!json.isNull()) {
            return value(json, slot.genericType(), path);
        }
        Absent absent = slot.absent();
        if (absent != null && !absent.ifNull().isEmpty()) {
            return scalars.word(absent.ifNull(), slot.type(), path);
        }
        if (slot.orNull()) {
            return slot.type() == LastTime.class ? LastTime.NEVER : null;
        }
        throw new MalformedFacts(path, "must not be null");
    }

    private @Nullable Object absent(Components.Slot slot, String within) {
        Absent absent = slot.absent();
        Class<?> type = slot.type();
        if (absent != null && !absent.value().isEmpty()) {
            return type == boolean.class
                    ? Boolean.valueOf(absent.value())
                    : scalars.text(absent.value(), type, slot.key());
        }
        if (absent != null) {
            return Neutral.of(type);
        }
        if (slot.stated() && !(slot.nullable() && !caseFile)) {
            throw new MalformedFacts(join(within, slot.key()), "is missing");
        }
        if (type == boolean.class) {
            return Boolean.FALSE;
        }
        if (slot.nullable()) {
            return null;
        }
        if (type == List.class) {
            return List.of();
        }
        throw new MalformedFacts(join(within, slot.key()), "is missing");
    }

    private Object value(JsonNode json, Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? list(json, generic.getActualTypeArguments()[0], path)
                    : texts(json, path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && !scalars.knows(plain)) {
            return object(json, plain, path);
        }
        return scalars.value(json, plain, path);
    }

    private List<Object> list(JsonNode json, Type item, String path) {
        if (!json.isArray()) {
            throw new MalformedFacts(path, "must be a list");
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            items.add(value(json.get(i), item, path + "[" + i + "]"));
        }
        if (scalars.isScalar(item) && new HashSet<>(items).size() != items.size()) {
            throw new MalformedFacts(path, "names something twice");
        }
        return items;
    }

    private Map<String, String> texts(JsonNode json, String path) {
        Map<String, String> texts = new TreeMap<>();
        for (String key : json.propertyNames()) {
            texts.put(key, (String) scalars.value(json.get(key), String.class, join(path, key)));
        }
        return texts;
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    static String lowerCase(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
