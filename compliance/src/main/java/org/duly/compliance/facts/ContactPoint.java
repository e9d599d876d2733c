package org.duly.compliance.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number or address of the debtor.
 *
 * @param source where it comes from; none recorded is an answer of its own
 * @param invalidSince out of service from then on
 */
public record ContactPoint(
        String id,
        ContactPointType type,
        @OrNull @Nullable Place place,

        @Absent(value = "CONTRACT", ifNull = "NONE_RECORDED")
        Source source,

        @Nullable Instant invalidSince,
        @Inline RegFPoint regF) {
    public ContactPoint {
        Require.text("id", id);
    }

    public ContactPoint(
            String id, ContactPointType type, @Nullable Place place, Source source, @Nullable Instant invalidSince) {
        this(id, type, place, source, invalidSince, RegFPoint.NONE);
    }

    public static ContactPoint of(String id, ContactPointType type, Source source) {
        return new ContactPoint(id, type, null, source, null);
    }
}
