package org.duly.integration.replay;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.duly.integration.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a repeated POST with the same {@code Idempotency-Key} the same answer without acting again. Files are not
 * covered: they are recognised by their content.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

    private static final int LONGEST_KEY = 200;
    private static final int MOST_BYTES = 32 << 20;

    private final Answers answers;
    private final Problems problems;
    private final String tokenAttribute;

    /** @param tokenAttribute under which the request carries the id of its token */
    public IdempotencyFilter(Answers answers, Problems problems, String tokenAttribute) {
        this.answers = answers;
        this.problems = problems;
        this.tokenAttribute = tokenAttribute;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        boolean json = type == null || MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_JSON);
        return !request.getMethod().equals("POST") || request.getHeader("Idempotency-Key") == null || !json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader("Idempotency-Key").strip();
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (key.isEmpty() || key.length() > LONGEST_KEY || body.length > MOST_BYTES) {
            problems.write("key-unusable", HttpStatus.BAD_REQUEST, request, response);
            return;
        }
        UUID token = (UUID) request.getAttribute(tokenAttribute);
        Answers.Question question = new Answers.Question(token, key, hash(request, body));
        Answers.Found found = answers.answer(question, () -> act(new ReadAgain(request, body), response, chain));
        switch (found) {
            case Answers.Found.Fresh fresh -> write(fresh.answer(), response);
            case Answers.Found.Before before -> {
                response.setHeader("Idempotency-Replayed", "true");
                write(before.answer(), response);
            }
            case Answers.Found.Contradiction _ ->
                problems.write("key-reused", HttpStatus.UNPROCESSABLE_CONTENT, request, response);
        }
    }

    /** Lets the request be handled, and holds the answer back until the transaction has ended. */
    private static Answers.Answer act(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, held);
            return new Answers.Answer(
                    held.getStatus(),
                    held.getContentType(),
                    new String(held.getContentAsByteArray(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException broken) {
            throw new IllegalStateException("The request could not be handled", broken);
        }
    }

    private static void write(Answers.Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        String type = answer.contentType();
        if (type != null) {
            response.setContentType(type);
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String hash(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text(request.getRequestURI()));
            digest.update(text(request.getQueryString()));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }

    private static byte[] text(@Nullable String part) {
        return ((part == null ? "" : part) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
