package org.duly.compliance.facts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the consumer said, asked for or consented to that only Regulation F asks about. */
public record RegFWishes(
        boolean deceased,
        boolean minor,
        List<Inconvenient> inconvenient,
        List<Place> inconvenientPlaces,
        @Nullable Attorney attorney,
        @Nullable Employer employerProhibits,
        List<Consent> consents,
        @Nullable Cease cease,
        List<Channel> mediaBlocked,
        @Nullable LocalDate validationEnd,
        @Nullable Dispute dispute,
        @Nullable Request originalCreditorRequest) {
    /** Hours that do not suit, read in the consumer's zone; without a clock range, whole days. */
    public record Inconvenient(
            @Stated List<Day> days,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable LocalDate until,
            @Nullable String source,
            @Nullable Instant statedAt,
            boolean learnedDuringCall) {
        public Inconvenient {
            if (days.isEmpty()) {
                throw new IllegalArgumentException("days must name at least one day");
            }
        }
    }

    /** A day of the week as the case format writes it. */
    public enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN;

        public DayOfWeek dayOfWeek() {
            return DayOfWeek.of(ordinal() + 1);
        }
    }

    /** A lawyer who represents the consumer. */
    public record Attorney(
            @Nullable Boolean known,
            @Nullable Boolean contactKnown,
            @Nullable Boolean responsive,
            @Nullable Boolean consentsDirect) {}

    /** An employer known to forbid calls at work. */
    public record Employer(@Nullable String reason) {}

    /** A consent to something otherwise presumed unlawful. */
    public record Consent(
            Scope scope,
            GivenTo givenTo,
            Instant at,
            @Key("debt") @Nullable List<String> debts,
            @Nullable LocalDate onlyOn,
            @Nullable Instant revokedAt,
            @Absent("true") boolean compliantCommunication) {
        /** What is consented to. */
        public enum Scope {
            ADDITIONAL_CALLS,
            CALLS_AFTER_21
        }

        /** To whom it was given. */
        public enum GivenTo {
            DIRECT,
            CREDITOR,
            PRIOR_COLLECTOR
        }
    }

    /** A demand to stop. */
    public record Cease(
            String medium,
            @Nullable Boolean acceptedMedium,
            @Nullable Instant sentAt,
            Instant receivedAt) {}

    /** A dispute, and the one before it. */
    public record Dispute(
            @Absent("true") boolean written,
            @Nullable String medium,
            @Nullable Boolean acceptedMedium,
            Instant receivedAt,
            @OrNull @Nullable Instant respondedAt,
            @Nullable Response response,
            @Nullable Disputant by,
            boolean newMaterialInformation,
            @Nullable Earlier earlier) {
        /** What was sent in response. */
        public enum Response {
            VERIFICATION_COPY,
            DUPLICATIVE_NOTICE
        }

        /** Who disputes. */
        public enum Disputant {
            CONSUMER,
            PERSONAL_REPRESENTATIVE
        }

        /** The dispute before. */
        public record Earlier(
                @Nullable Instant receivedAt,
                @OrNull @Nullable Instant respondedAt,
                @Nullable Response response) {}
    }

    /** A request for the original creditor's name and address. */
    public record Request(
            @Absent("true") boolean written,
            Instant receivedAt,
            @OrNull @Nullable Instant respondedAt) {}

    public static final RegFWishes NONE = new RegFWishes(
            false, false, List.of(), List.of(), null, null, List.of(), null, List.of(), null, null, null);
}
