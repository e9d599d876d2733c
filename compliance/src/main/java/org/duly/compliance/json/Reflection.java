package org.duly.compliance.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reading and making records whose class is known only at run time. */
final class Reflection {
    private Reflection() {}

    static @Nullable Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("an accessor that does not answer: " + component, e);
        }
    }

    static Object make(Components components, @Nullable Object[] arguments, String path) {
        try {
            return components.constructor().newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new MalformedFacts(
                    path,
                    e.getCause() instanceof IllegalArgumentException cause
                            ? String.valueOf(cause.getMessage())
                            : e.toString());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("a record that cannot be made: " + components.constructor(), e);
        }
    }
}
