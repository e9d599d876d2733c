package org.duly.integration.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Words problems in the caller's language, and writes them where no controller can. */
@Component
public class Problems {

    private final MessageSource messages;
    private final JsonMapper json;

    Problems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    public Problem problem(String code, HttpStatus status, HttpServletRequest request) {
        return problem(code, status, List.of(), request);
    }

    Problem problem(String code, HttpStatus status, List<Problem.FieldError> errors, HttpServletRequest request) {
        Locale locale = locale(request);
        return new Problem(
                "urn:duly:problem:" + code,
                text(code, "title", locale),
                status.value(),
                text(code, "detail", locale),
                text(code, "remedy", locale),
                request.getRequestURI(),
                errors.isEmpty() ? null : errors);
    }

    /** Answers the request with the problem. */
    public void write(String code, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(problem(code, status, request)));
    }

    /** A text of another room in the caller's language. */
    public String text(String code, HttpServletRequest request) {
        return Objects.requireNonNullElse(messages.getMessage(code, null, code, locale(request)), code);
    }

    private String text(String code, String part, Locale locale) {
        return messages.getMessage("integration.problem." + code + "." + part, null, locale);
    }

    /** English for a caller who asks for English first, Chinese for everybody else. */
    private static Locale locale(HttpServletRequest request) {
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("en");
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
