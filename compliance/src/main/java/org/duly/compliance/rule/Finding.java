package org.duly.compliance.rule;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A breach that a check found.
 *
 * @param counts what was counted, by the names the reason may use
 * @param until gives the instant until which the breach lasts at least, or null when waiting does not cure it; asked only
 *     by those who want to know, since finding it may mean searching days
 */
public record Finding(Map<String, String> counts, Supplier<@Nullable Instant> until) {
    /** A breach that speaks for itself and that no wait cures. */
    public static final Finding PLAIN = lasting(Map.of());

    public Finding(Map<String, String> counts, @Nullable Instant until) {
        this(counts, () -> until);
    }

    static Finding lasting(Map<String, String> counts) {
        return new Finding(counts, () -> null);
    }

    /** The breach lasts at least until then; null = waiting does not cure it. */
    public @Nullable Instant notBefore() {
        return until.get();
    }
}
