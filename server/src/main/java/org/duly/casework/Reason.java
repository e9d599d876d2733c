package org.duly.casework;

import java.util.List;

/**
 * Why something stands where it stands, for the page to say in the reader's language.
 *
 * @param code message key, such as {@code casework.why.promise-broken}
 * @param arguments plain values for the message: numbers as digits, instants and dates in ISO form
 */
public record Reason(String code, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    /** A reason with these arguments. */
    public static Reason of(String code, Object... arguments) {
        return new Reason(
                code, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
