package org.duly.compliance.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.duly.compliance.facts.Inline;
import org.duly.compliance.facts.Key;

/** What is known about a record class: its components with their JSON keys, and how to make one. */
final class Components {
    private static final Map<Class<?>, Components> KNOWN = new ConcurrentHashMap<>();

    private final List<Slot> slots;
    private final Constructor<?> constructor;

    private Components(Class<?> type) {
        this.slots = Stream.of(type.getRecordComponents()).map(Slot::new).toList();
        this.constructor = constructorOf(type);
    }

    static Components of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, Components::new);
    }

    List<Slot> slots() {
        return slots;
    }

    Constructor<?> constructor() {
        return constructor;
    }

    private static Constructor<?> constructorOf(Class<?> type) {
        Class<?>[] parameters = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its canonical constructor: " + type, e);
        }
    }

    /** One component with its key. */
    record Slot(RecordComponent component, String key, boolean inline) {
        Slot(RecordComponent component) {
            this(component, keyOf(component), component.isAnnotationPresent(Inline.class));
        }

        private static String keyOf(RecordComponent component) {
            Key key = component.getAnnotation(Key.class);
            return key == null ? snakeCase(component.getName()) : key.value();
        }

        private static String snakeCase(String name) {
            return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }
    }
}
