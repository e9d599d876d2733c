package org.duly.integration.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Ends a request with a problem; its code names the texts {@code integration.problem.<code>.title} and so on. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final HttpStatus status;
    private final transient List<Problem.FieldError> errors;

    public Refusal(String code, HttpStatus status) {
        this(code, status, List.of());
    }

    public Refusal(String code, HttpStatus status, List<Problem.FieldError> errors) {
        super(code);
        this.code = code;
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    String code() {
        return code;
    }

    HttpStatus status() {
        return status;
    }

    List<Problem.FieldError> errors() {
        return errors;
    }
}
