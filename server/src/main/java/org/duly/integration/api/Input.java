package org.duly.integration.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duly.integration.problem.Problem;
import org.duly.integration.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Gathers everything wrong with a request, so that its sender learns it at once. */
final class Input {

    private final List<Problem.FieldError> errors = new ArrayList<>();

    /** The value; notes its absence. */
    <T> @Nullable T required(String field, @Nullable T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            errors.add(new Problem.FieldError(field, "required"));
            return null;
        }
        return value;
    }

    /** Notes a value that cannot be understood. */
    <T> @Nullable T wrong(String field, @Nullable Object value) {
        errors.add(new Problem.FieldError(field, "not understood: " + value));
        return null;
    }

    /** Ends the request if anything is wrong. */
    void check() {
        if (!errors.isEmpty()) {
            throw new Refusal("invalid", HttpStatus.BAD_REQUEST, errors);
        }
    }

    /** A value that {@link #required} found present. */
    static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "checked before");
    }
}
