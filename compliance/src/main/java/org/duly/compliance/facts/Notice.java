package org.duly.compliance.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice that was sent.
 *
 * @param about the agency it is about; absent = whichever acts
 */
public record Notice(
        NoticeKind kind,
        Instant sentAt,
        Addressee to,
        @Nullable String about) {
    /** Whom it went to. */
    public enum Addressee {
        CONSUMER,
        CONTACT_PERSON
    }
}
