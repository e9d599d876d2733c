package org.duly.compliance.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duly.compliance.facts.EntryConsent;
import org.duly.compliance.facts.LastTime;
import org.duly.compliance.facts.Location;
import org.duly.compliance.facts.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON Schema of a record of facts from the record itself, as {@link RecordReader} reads it. */
public final class FactsSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Class<?>, String> SHAPES = Map.of(
            Instant.class, "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$",
            LocalDate.class, "^\\d{4}-\\d{2}-\\d{2}$",
            LastTime.class, "^\\d{4}-\\d{2}-\\d{2}$",
            LocalTime.class, "^([01]\\d|2[0-3]):[0-5]\\d$",
            BigDecimal.class, "^\\d+(\\.\\d{1,2})?$");

    private final ObjectNode definitions;
    private final boolean whole;

    /**
     * @param definitions where the schema of each record and each list of words is put under its own name
     * @param whole whether what must be stated must stand there; false where only differences are told, live facts included
     */
    public FactsSchema(ObjectNode definitions, boolean whole) {
        this.definitions = definitions;
        this.whole = whole;
    }

    /** A reference to the schema of a record, which is put among the definitions with all it needs. */
    public ObjectNode of(Class<?> type) {
        String name = name(type);
        if (!definitions.has(name)) {
            ObjectNode schema = definitions.putObject(name);
            schema.put("type", "object").put("additionalProperties", false);
            ObjectNode properties = schema.putObject("properties");
            members(type, properties, schema);
        }
        return reference(name);
    }

    private void members(Class<?> type, ObjectNode properties, ObjectNode schema) {
        for (Components.Slot slot : Components.of(type).slots()) {
            if (slot.inline()) {
                members(slot.type(), properties, schema);
            } else if (!whole || !slot.liveOnly()) {
                properties.set(slot.key(), nullable(slot) ? orNull(slot) : value(slot.genericType()));
                if (whole && mustStand(slot)) {
                    schema.withArray("required").add(slot.key());
                }
            }
        }
    }

    private static boolean nullable(Components.Slot slot) {
        return slot.orNull()
                || (slot.absent() != null && !slot.absent().ifNull().isEmpty());
    }

    private static boolean mustStand(Components.Slot slot) {
        boolean neutral = slot.nullable() || slot.type() == boolean.class || slot.type() == List.class;
        return slot.stated() || (slot.absent() == null && !neutral);
    }

    private JsonNode orNull(Components.Slot slot) {
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf")
                .add(value(slot.genericType()))
                .add(JSON.objectNode().put("type", "null"));
        return either;
    }

    private ObjectNode value(Type type) {
        if (type instanceof ParameterizedType generic) {
            ObjectNode schema = JSON.objectNode();
            if (generic.getRawType() == List.class) {
                return schema.put("type", "array").set("items", value(generic.getActualTypeArguments()[0]));
            }
            return schema.put("type", "object").set("additionalProperties", value(String.class));
        }
        return plain((Class<?>) type);
    }

    private ObjectNode plain(Class<?> type) {
        ObjectNode schema = JSON.objectNode();
        if (type == boolean.class || type == Boolean.class || type == EntryConsent.class) {
            return schema.put("type", "boolean");
        }
        if (type == int.class || type == Integer.class) {
            return schema.put("type", "integer");
        }
        String shape = SHAPES.get(type);
        if (shape != null) {
            return schema.put("type", "string").put("pattern", shape);
        }
        if (type == String.class || type == ZoneId.class || type == Target.class) {
            return schema.put("type", "string");
        }
        return type.isEnum() ? words(type) : of(type);
    }

    private ObjectNode words(Class<?> type) {
        String name = name(type);
        if (!definitions.has(name)) {
            var words = definitions.putObject(name).putArray("enum");
            for (Object word : type.getEnumConstants()) {
                String said = ((Enum<?>) word).name();
                words.add(word instanceof Location.Indicator ? said.toLowerCase(Locale.ROOT) : said);
            }
        }
        return reference(name);
    }

    private static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static String name(Class<?> type) {
        String name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
