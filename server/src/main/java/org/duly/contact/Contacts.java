package org.duly.contact;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.duly.casework.CaseCard;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.jspecify.annotations.Nullable;

/** The one door through which anybody is contacted. */
public interface Contacts {

    /** Asks the gate and, if it allows, reserves the attempt in the same transaction. */
    Answer ask(CaseId caseId, ContactPointId point, Channel channel);

    /** What the gate would say now for every point and fitting channel; reserves nothing. */
    List<Outlook> outlook(CaseId caseId);

    /**
     * What the gate would say at another moment about each of the debtor's own points that this channel reaches;
     * reserves nothing. For thinking ahead or back, never for contacting.
     */
    List<Outlook> outlook(CaseId caseId, Channel channel, Instant at);

    /**
     * Says, at the moment of dialling, that a reserved attempt is being made; from now on it counts until its outcome
     * is logged. Done once or twice is the same; once its time is over nobody may be contacted under it.
     */
    Turn begin(AttemptId attempt);

    /** Stamps that the person on the line proved to be the debtor; before it no word is said about the debt. */
    void verified(AttemptId attempt, Set<Factor> factors);

    /** Logs what came of a reserved attempt; updates the point's health and moves the case. */
    Logged log(AttemptId attempt, Outcome outcome);

    /**
     * Gives a reserved attempt back unused; it then never counted. Done once or twice is the same; once it began, or
     * the number was handed over for dialling, it is no longer possible.
     */
    Turn release(AttemptId attempt, String reason);

    /** Attempts of a case, newest first. */
    List<Attempt> history(CaseId caseId);

    /** The gate's answer; a "no" is a value. */
    sealed interface Answer {
        /** Allowed and reserved; the contact must begin before {@code expiresAt}. */
        record Reserved(AttemptId attempt, Instant expiresAt, String receiptHash) implements Answer {}

        /** Refused; {@code nextAllowedAt} is null when no wait cures it. */
        record Refused(List<Why> grounds, @Nullable Instant nextAllowedAt, String receiptHash) implements Answer {}

        /** No rule pack covers this debtor's law, so nobody is contacted. */
        record NotCovered(String whyZh, String whyEn, String receiptHash) implements Answer {}
    }

    /** What came of beginning an attempt or giving it back. */
    sealed interface Turn {
        /** It is so, now or from before. */
        record Done() implements Turn {}

        /** It is not; {@code rule} is the code of the message that says why. */
        record NotDone(String rule) implements Turn {}
    }

    /** What came of logging an outcome. */
    sealed interface Logged {
        /** Logged; {@code next} is what the procedure asks for now, or null when the case asks for nothing any more. */
        record Saved(CaseCard.@Nullable NextStep next) implements Logged {}

        /** Not logged; {@code rule} is the code of the message that says why. */
        record NotSaved(String rule) implements Logged {}
    }

    /** What the person on the line was asked to prove that it is the debtor. */
    enum Factor {
        FULL_NAME,
        IDENTITY_LAST_FOUR,
        BIRTH_DATE,
        ADDRESS,
        ACCOUNT_LAST_FOUR,
        LAST_PAYMENT
    }

    /** One ground of a refusal, in both languages. */
    record Why(String rule, String citation, String reasonZh, String reasonEn) {}

    /**
     * Whether a point may be contacted over a channel now; grounds are empty when it may.
     *
     * @param rebuttable nothing but presumptions stands in the way, so two people may set them aside
     */
    record Outlook(
            ContactPointId point,
            Channel channel,
            boolean allowed,
            boolean rebuttable,
            List<Why> grounds,
            @Nullable Instant nextAllowedAt) {}

    /**
     * What came of an attempt.
     *
     * @param code second-level result code
     * @param until promised instant, agreed call-back; null if none
     */
    record Outcome(ResultCode code, @Nullable Instant until, String remark) {}

    /** An attempt as the history shows it; {@code code} is null while it runs. */
    record Attempt(
            AttemptId id,
            CaseId caseId,
            ContactPointId point,
            Channel channel,
            Instant at,
            @Nullable Instant endedAt,
            @Nullable ResultCode code,
            String remark,
            String by,
            String receiptHash) {}
}
