package org.duly.compliance.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contact point that only Regulation F asks about: how it was obtained, who used it, and what the
 * consumer wishes. A point that shows any fact on how it was obtained is judged by these alone.
 */
public record RegFPoint(
        @Nullable Via providedVia,
        @Nullable Boolean clearUseDisclosure,
        @Nullable ObtainedBy obtainedBy,
        @Nullable Boolean creditorUsedForAccount,
        @Nullable CreditorUse creditorUse,
        @Nullable Boolean domainPublic,
        @Nullable Boolean consumerOptedOut,
        @Nullable Instant optedOutAt,
        @Nullable LocalDate noticeSent,
        @Nullable LocalDate optOutBy,
        List<EarlierCollector> chain,
        @Nullable Boolean consumerUsedWithCollector,
        boolean knownDisclosure,
        @OrNull @Nullable LastTime lastConsumerText,
        @OrNull @Nullable LastTime lastConsumerCall,
        @OrNull @Nullable LastTime directTextConsent,
        @Nullable ReassignedCheck reassignedCheck,
        boolean blocked,
        @Nullable Instant notConsumersSince,
        boolean employerProvidedKnown,
        @LiveOnly @Nullable DiallerConsent diallerConsent) {
    /** How the consumer gave it. */
    public enum Via {
        PORTAL
    }

    /** Who obtained it. */
    public enum ObtainedBy {
        CREDITOR
    }

    /** What the creditor used it for, and nothing else. */
    public enum CreditorUse {
        MARKETING
    }

    /** A collector who had it before, oldest first. */
    public record EarlierCollector(
            String collector,
            @Nullable String obtainedUnder,
            @Stated boolean used,
            @Stated boolean optOut) {}

    /** A look into a database of reassigned numbers. */
    public record ReassignedCheck(
            LocalDate at, @Nullable String database, @Stated boolean reassigned) {}

    public static final RegFPoint NONE = new RegFPoint(
            null, null, null, null, null, null, null, null, null, null, List.of(), null, false, null, null, null, null,
            false, null, false, null);
}
