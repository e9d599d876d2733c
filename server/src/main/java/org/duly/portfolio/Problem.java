package org.duly.portfolio;

import java.util.List;

/**
 * One thing wrong with a row.
 *
 * @param field code of the field it is about
 * @param value what stood there
 * @param arguments what the rule's text speaks of, in its order
 */
public record Problem(String field, String value, Rule rule, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String field, String value, Rule rule, Object... arguments) {
        return new Problem(
                field,
                value,
                rule,
                java.util.stream.Stream.of(arguments).map(String::valueOf).toList());
    }
}
