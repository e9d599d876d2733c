package org.duly.audit;

import java.time.Instant;
import java.util.List;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** Reading the journal, and proving that nobody changed it. */
public interface AuditTrail {

    /** Entries of a kind (null: any) in {@code [from, to)}, newest first. */
    List<Entry> entries(@Nullable Kind kind, Instant from, Instant to, int limit);

    /** Entries about one subject, newest first. */
    List<Entry> about(String subject, int limit);

    /** Recomputes the whole chain. */
    Verification verify();

    /** One act on record; {@code detail} is a JSON object. */
    record Entry(
            java.util.UUID id,
            Instant recordedAt,
            @Nullable UserId actor,
            String actorName,
            Kind kind,
            String act,
            @Nullable String subject,
            String detail) {}

    /** The outcome of verifying. */
    sealed interface Verification {

        /** Every sealed entry is as it was; {@code unsealed} entries still wait for their seal. */
        record Intact(long entries, long unsealed, @Nullable String head) implements Verification {}

        /** The first entry that is not as it was sealed, and what is wrong with it. */
        record Broken(long link, String entry, String what) implements Verification {}
    }
}
