package org.duly.compliance.rule;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A breach that a check found.
 *
 * @param counts what was counted, by the names the reason may use
 * @param notBefore the breach lasts at least until then; null = waiting does not cure it
 */
public record Finding(Map<String, String> counts, @Nullable Instant notBefore) {
    /** A breach that speaks for itself and that no wait cures. */
    public static final Finding PLAIN = new Finding(Map.of(), null);

    static Finding lasting(Map<String, String> counts) {
        return new Finding(counts, null);
    }
}
