package org.duly.integration.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.NoSuchElementException;
import org.duly.integration.IntegrationRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.databind.DatabindException;

/** Turns whatever ends a request of the REST interface into a problem. */
@RestControllerAdvice(basePackageClasses = IntegrationRoom.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        return answer(refusal.code(), refusal.status(), refusal.errors(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notFound(NoSuchElementException absent, HttpServletRequest request) {
        return answer("not-found", HttpStatus.NOT_FOUND, List.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> forbidden(AccessDeniedException denied, HttpServletRequest request) {
        return answer("forbidden", HttpStatus.FORBIDDEN, List.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        List<Problem.FieldError> errors = unreadable.getCause() instanceof DatabindException databind
                ? List.of(new Problem.FieldError(path(databind), String.valueOf(databind.getOriginalMessage())))
                : List.of();
        return answer("unreadable", HttpStatus.BAD_REQUEST, errors, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        Problem.FieldError error = new Problem.FieldError(mistyped.getName(), String.valueOf(mistyped.getValue()));
        return answer("invalid", HttpStatus.BAD_REQUEST, List.of(error), request);
    }

    @ExceptionHandler({ServletRequestBindingException.class, MultipartException.class})
    ResponseEntity<Problem> incomplete(Exception incomplete, HttpServletRequest request) {
        Problem.FieldError error = new Problem.FieldError("request", String.valueOf(incomplete.getMessage()));
        return answer("invalid", HttpStatus.BAD_REQUEST, List.of(error), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> otherMedia(HttpMediaTypeException other, HttpServletRequest request) {
        return answer("media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, List.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> broken(Exception broken, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), broken);
        return answer("internal", HttpStatus.INTERNAL_SERVER_ERROR, List.of(), request);
    }

    private ResponseEntity<Problem> answer(
            String code, HttpStatus status, List<Problem.FieldError> errors, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.problem(code, status, errors, request));
    }

    private static String path(DatabindException databind) {
        StringBuilder path = new StringBuilder();
        for (var step : databind.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
