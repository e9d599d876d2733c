package org.duly.party;

import java.time.Instant;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.DebtorId;
import org.jspecify.annotations.Nullable;

/**
 * A contact point, masked.
 *
 * @param maskedValue such as {@code 138****5678}
 * @param maskedHolder masked name of whose it is, or null for the debtor himself
 * @param region such as {@code 江苏南京}, or null if unknown
 * @param zone IANA zone of the region
 * @param healthSince when the health was last learned, or null
 * @param refusedAt when its holder asked not to be contacted, or null
 */
public record ContactPointCard(
        ContactPointId id,
        DebtorId debtor,
        PointKind kind,
        String maskedValue,
        Relation relation,
        @Nullable String maskedHolder,
        LawfulSource source,
        Health health,
        @Nullable Instant healthSince,
        @Nullable String region,
        String zone,
        @Nullable Instant refusedAt) {}
