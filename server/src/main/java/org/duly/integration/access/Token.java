package org.duly.integration.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A key to the REST interface. Whoever shows it acts as the member, with his roles and scope.
 *
 * @param tail last four signs, to tell tokens apart
 * @param expiresOn last day on which it opens
 * @param lastUsedAt to the minute, or null
 */
public record Token(
        UUID id,
        String name,
        String tail,
        UserId member,
        Instant createdAt,
        String createdBy,
        LocalDate expiresOn,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public boolean opens(LocalDate today) {
        return revokedAt == null && !today.isAfter(expiresOn);
    }
}
