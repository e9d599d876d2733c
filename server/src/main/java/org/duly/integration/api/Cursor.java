package org.duly.integration.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.duly.integration.problem.Problem;
import org.duly.integration.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Says where a list goes on. Opaque to callers, so that how we page may change. */
final class Cursor {

    static final int MOST = 200;

    private Cursor() {}

    static String write(Object position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.valueOf(position).getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable String read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException foreign) {
            throw refused(cursor);
        }
    }

    static int readNumber(@Nullable String cursor) {
        String position = read(cursor);
        try {
            return position == null ? 0 : Integer.parseInt(position);
        } catch (NumberFormatException foreign) {
            throw refused(String.valueOf(cursor));
        }
    }

    static int limit(int asked) {
        return Math.clamp(asked, 1, MOST);
    }

    private static Refusal refused(String cursor) {
        return new Refusal(
                "invalid", HttpStatus.BAD_REQUEST, java.util.List.of(new Problem.FieldError("cursor", cursor)));
    }
}
