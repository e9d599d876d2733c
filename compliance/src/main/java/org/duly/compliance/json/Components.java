package org.duly.compliance.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.duly.compliance.facts.Absent;
import org.duly.compliance.facts.Inline;
import org.duly.compliance.facts.Key;
import org.duly.compliance.facts.LiveOnly;
import org.duly.compliance.facts.OrNull;
import org.duly.compliance.facts.Stated;
import org.jspecify.annotations.Nullable;

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

    /**
     * One component with its key and what its annotations say, looked up once.
     *
     * @param absent what it is taken to be when nobody states it; null = not said
     */
    record Slot(
            RecordComponent component,
            String key,
            Class<?> type,
            Type genericType,
            boolean inline,
            boolean liveOnly,
            boolean orNull,
            boolean stated,
            boolean nullable,
            @Nullable Absent absent) {
        Slot(RecordComponent component) {
            this(
                    component,
                    keyOf(component),
                    component.getType(),
                    component.getGenericType(),
                    component.isAnnotationPresent(Inline.class),
                    component.isAnnotationPresent(LiveOnly.class),
                    component.isAnnotationPresent(OrNull.class),
                    component.isAnnotationPresent(Stated.class),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    component.getAnnotation(Absent.class));
        }

        private static String keyOf(RecordComponent component) {
            Key key = component.getAnnotation(Key.class);
            return key == null ? snakeCase(component.getName()) : key.value();
        }

        private static String snakeCase(String name) {
            StringBuilder snake = new StringBuilder();
            for (char letter : name.toCharArray()) {
                snake.append(Character.isUpperCase(letter) ? "_" : "").append(Character.toLowerCase(letter));
            }
            return snake.toString();
        }
    }
}
