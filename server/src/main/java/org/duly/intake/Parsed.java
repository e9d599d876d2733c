package org.duly.intake;

import org.jspecify.annotations.Nullable;

/** What a cell's text was understood as. */
public sealed interface Parsed<T> {

    /** It means this. */
    record Value<T>(T value) implements Parsed<T> {}

    /** The cell is empty. */
    record Blank<T>() implements Parsed<T> {}

    /**
     * It means nothing we can stand behind.
     *
     * @param rule code of what is wrong, such as {@code date.impossible}
     */
    record Bad<T>(String rule) implements Parsed<T> {}

    /** The value, or null when blank or bad. */
    default @Nullable T orNull() {
        return switch (this) {
            case Value<T> value -> value.value();
            case Blank<T> _, Bad<T> _ -> null;
        };
    }
}
