package org.duly.compliance.facts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim that changed hands. From that day the new owner counts as the lender.
 *
 * @param notifiedAt when the debtor was told; null = not told
 */
public record Assignment(
        String to, LocalDate on, @Stated @OrNull @Nullable Instant notifiedAt) {}
