package org.duly.kernel;

import java.util.UUID;

/** Names one promise to pay (承诺还款). */
public record PromiseId(UUID value) {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static PromiseId parse(String text) {
        return new PromiseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
