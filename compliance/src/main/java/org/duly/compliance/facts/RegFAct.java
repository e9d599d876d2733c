package org.duly.compliance.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act shows that only United States law asks about (Regulation F, 12 CFR 1006). A list that is absent is in
 * order, an empty one says none.
 */
public record RegFAct(
        @Nullable Content content,
        @Nullable List<Item> fields,
        @Nullable Content claimedAs,
        boolean mayBeOverheard,
        boolean discussesDebt,
        boolean statesDebt,
        @Nullable Says says,
        boolean obscene,
        @Nullable Instant openedAt,
        @Absent("true") boolean optOutNotice,
        @Nullable String optOutMethod,
        @Nullable List<OptOutDemand> optOutRequires,
        @Nullable Place collectorKnowsPlace,
        boolean sessionOpen,
        @Nullable Utterance utterance,
        boolean earlierAnswerBelievedWrong,
        @Nullable Factor overrideFactor,
        @Nullable Controller effectControlledBy,
        boolean extraContent,
        @Absent("true") boolean disclosesCollector,
        @Absent("true") boolean profileNameAccurate,
        boolean namesEmployerUnasked,
        boolean initialCommunication,
        @Nullable List<Disclosure> disclosures,
        @Nullable List<String> languages,
        @Nullable List<String> disclosureLanguages,
        @Nullable List<Visible> envelope,
        boolean threatensSuit,
        @Nullable String consumerDirection,
        @Nullable LocalDate statedValidationEnd,
        @Absent("true") boolean addresseeNamed,
        @Nullable Itemization itemization,
        @Nullable ItemizationFields itemizationFields,
        boolean knownNotResident,
        @Nullable LocalDate lastActivity,
        @Nullable LocalDate callDate) {
    /** What is left behind, and the treatment claimed for it. */
    public enum Content {
        VOICEMAIL,
        LIMITED_CONTENT_MESSAGE
    }

    /** An item of a message left. */
    public enum Item {
        BUSINESS_NAME_NEUTRAL,
        REPLY_REQUEST,
        CONTACT_PERSON,
        PHONE_NUMBER,
        SALUTATION,
        MESSAGE_DATE_TIME,
        REPLY_TIMES,
        ANY_REPRESENTATIVE,
        SAYS_DEBT_COLLECTOR,
        NAMES_CONSUMER,
        GROUP_DESCRIPTION
    }

    /** What an enquiry says of its purpose. */
    public enum Says {
        SEEKS_PERSON_HANDLING_AFFAIRS
    }

    /** What a person must give, besides the address, to opt out. */
    public enum OptOutDemand {
        ACCOUNT_NUMBER,
        BIRTH_DATE
    }

    /** What the agent is about to say. */
    public enum Utterance {
        ASK_CONSENT_TO_CONTINUE,
        ASK_CONVENIENT_TIME
    }

    /** A circumstance that may rebut a presumption. */
    public enum Factor {
        REQUIRED_BY_LAW,
        LITIGATION,
        CONSUMER_REQUEST,
        TIME_CRITICAL_NEGATIVE_EFFECT
    }

    /** Who controls the effect that is threatened. */
    public enum Controller {
        CREDITOR,
        COLLECTOR
    }

    /** A disclosure made. */
    public enum Disclosure {
        ATTEMPT_TO_COLLECT,
        INFORMATION_USED,
        FROM_DEBT_COLLECTOR
    }

    /** Something visible on the outside of a letter. */
    public enum Visible {
        ADDRESSEE,
        POSTAGE,
        FORWARDING_REQUEST,
        POSTAL_BARCODE
    }

    /** A date an itemization may refer to. */
    public enum ReferenceDate {
        LAST_STATEMENT,
        CHARGE_OFF,
        LAST_PAYMENT,
        TRANSACTION,
        JUDGMENT
    }

    /** Which reference date was used for what. */
    public record Itemization(
            @Nullable ReferenceDate accountNumber,
            @Nullable ReferenceDate amount,
            @Nullable ReferenceDate priorCollector) {}

    /** The sums of an itemization as printed; an empty text is a blank field. */
    public record ItemizationFields(
            @Nullable String interest,
            @Nullable String fees,
            @Nullable String payments,
            @Nullable String credits) {}

    /** An act of which nothing of this kind is stated. */
    public static final RegFAct NONE = new RegFAct(
            null, null, null, false, false, false, null, false, null, true, null, null, null, false, null, false, null,
            null, false, true, true, false, false, null, null, null, null, false, null, null, true, null, null, false,
            null, null);
}
