package org.duly.strategy.version;

import java.util.Arrays;
import java.util.List;

/** What came of a step on the way to publication; a "no" is a value. */
public sealed interface Published {

    record Done() implements Published {}

    /** {@code code} is the message {@code strategy.not.<code>}. */
    record Not(String code, List<String> arguments) implements Published {
        public Not {
            arguments = List.copyOf(arguments);
        }
    }

    static Not not(String code, Object... arguments) {
        return new Not(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
