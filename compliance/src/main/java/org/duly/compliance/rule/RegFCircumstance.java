package org.duly.compliance.rule;

import java.time.Instant;
import java.util.function.Predicate;
import org.duly.compliance.facts.Purpose;
import org.duly.compliance.facts.RegFAct.Utterance;
import org.duly.compliance.facts.Target.Role;
import org.jspecify.annotations.Nullable;

/** What the rules of United States law may say of an act. */
public enum RegFCircumstance implements Circumstance {
    /** The consumer, or a person the law takes for the consumer, is addressed. */
    TO_CONSUMER_SIDE(RegFPeople::toConsumerSide),
    /** Somebody is addressed who may hear nothing of the debt. */
    TO_OUTSIDER(RegFPeople::toOutsider),
    /** Anybody is addressed but lawyers, bureaus, creditors and courts. */
    TO_COUNTED_PERSON(s -> RegFPeople.toConsumerSide(s) || RegFPeople.toOutsider(s)),

    /** Within the consumer's own session on website or app. */
    IN_OPEN_SESSION(RegFMedia::inOpenSession),
    /** Says it answers a message. */
    ANSWERS_MESSAGE(s -> s.attempt().manner().inReplyTo() != null),
    /** Other law demands the contact. */
    REQUIRED_BY_LAW(s -> s.attempt().manner().requiredByLaw()),
    /** Sent or dialled without a human. */
    AUTOMATED(s -> s.attempt().manner().automated()),
    /** Within a call, asks what time would suit. */
    ASKS_CONVENIENT_TIME(s -> says(s, Utterance.ASK_CONVENIENT_TIME)),
    /** Within a call, asks to go on with it. */
    ASKS_TO_CONTINUE(s -> says(s, Utterance.ASK_CONSENT_TO_CONTINUE)),

    /** The signs of where the consumer is lie in more than one time zone. */
    SEVERAL_ZONES(RegFPeople::hasSeveralZones),
    /** It is a time known to be inconvenient. */
    INCONVENIENT_TIME(s -> InconvenientTimes.isBarred(s, s.at())),
    /** It reaches a place known to be inconvenient. */
    INCONVENIENT_PLACE(RegFPeople::atBarredPlace),
    /** It reaches the consumer at work, which the employer forbids. */
    EMPLOYER_FORBIDS(RegFPeople::atForbiddenWork),
    /** A consent to late calls was not given directly, or not lawfully, or is over. */
    LATE_CONSENT_IS_BAD(RegFPeople::reliesOnBadConsent),
    /** A lawyer represents the consumer and must be written to instead. */
    REPRESENTED(RegFPeople::isRepresented),
    /** A lawyer is known who answers. */
    ATTORNEY_REACHABLE(RegFPeople::hasReachableAttorney),

    /** Treated as a message of limited content. */
    CLAIMS_LIMITED_CONTENT(RegFContent::claimsLimitedContent),
    /** Has what such a message needs, and no more. */
    HAS_LIMITED_CONTENT(RegFContent::hasLimitedContent),
    /** A voicemail that says more and may be overheard. */
    MAY_BE_OVERHEARD(RegFContent::mayBeOverheard),
    /** An outsider is told of the debt. */
    TELLS_OUTSIDER(RegFContent::tellsOutsider),
    /** An outsider is asked where the consumer, or who handles the estate, is. */
    ASKS_LOCATION(RegFContent::asksLocation),
    /** Names the employer though nobody asked. */
    NAMES_EMPLOYER(s -> s.attempt().regF().namesEmployerUnasked()),
    /** Comes from a profile that does not show the collector's true name. */
    FALSE_PROFILE(s -> !s.attempt().regF().profileNameAccurate()),
    /** Does not say that a debt collector writes. */
    HIDES_COLLECTOR(s -> !s.attempt().regF().disclosesCollector()),
    /** The person's earlier answer is believed wrong. */
    EARLIER_ANSWER_WRONG(s -> s.attempt().regF().earlierAnswerBelievedWrong()),
    /** Obscene or abusive words. */
    OBSCENE(s -> s.attempt().regF().obscene()),
    /** Threatens a suit. */
    THREATENS_SUIT(s -> s.attempt().regF().threatensSuit()),

    /** The person asked not to be reached through this medium or at this point. */
    MEDIUM_REFUSED(RegFMedia::refused),
    /** The person opted out of messages to this address. */
    TO_OPTED_OUT_ADDRESS(RegFMedia::toOptedOutAddress),
    /** No simple way to opt out is offered, or more is asked for it than the address. */
    LACKS_OPT_OUT(RegFMedia::lacksOptOut),
    /** Confirms an opt-out and says nothing else. */
    CONFIRMS_OPT_OUT(RegFMedia::confirmsOptOut),
    /** Somebody has said that this address led to a disclosure. */
    ADDRESS_LEAKS(RegFMedia::leaks),

    /** The address came without a consent of the consumer to its use. */
    ADDRESS_WITHOUT_CONSENT(RegFMedia::lacksConsent),
    /** The called party has not consented to be dialled by a machine. */
    DIALLED_WITHOUT_CONSENT(RegFMedia::dialledWithoutConsent),
    /** The number or address is one at work. */
    AT_WORK(RegFMedia::toWork),

    /** Says that efforts end, or that a remedy may or will be used. */
    ENDS_OR_WARNS(s -> Acts.hasPurpose(
            s, Purpose.EFFORTS_TERMINATED, Purpose.MAY_INVOKE_ORDINARY_REMEDY, Purpose.INTENDS_SPECIFIED_REMEDY)),
    /** A notice that the rules on mortgage servicing demand. */
    MORTGAGE_NOTICE(s -> Acts.hasPurpose(
            s,
            Purpose.REGZ_PERIODIC_STATEMENT,
            Purpose.REGX_EARLY_INTERVENTION_NOTICE,
            Purpose.REGX_FORCE_PLACED_INSURANCE_NOTICE)),
    /** Answers, discloses or ends, and asks for no payment. */
    NO_COLLECTING(s -> Acts.hasPurpose(
            s,
            Purpose.VERIFICATION,
            Purpose.VALIDATION_NOTICE,
            Purpose.REQUIRED_DISCLOSURE,
            Purpose.REQUESTED_INFORMATION,
            Purpose.OPT_OUT_CONFIRMATION,
            Purpose.EFFORTS_TERMINATED)),
    /** Asks to be added to the consumer's contacts. */
    CONNECTION_REQUEST(s -> Acts.hasPurpose(s, Purpose.CONNECTION_REQUEST)),
    /** The validation notice. */
    VALIDATION_NOTICE(s -> Acts.hasPurpose(s, Purpose.VALIDATION_NOTICE)),
    /** That the validation notice was not sent is asked about. */
    NOTICE_NOT_SENT(s -> Acts.hasPurpose(s, Purpose.VALIDATION_NOTICE_NOT_SENT, Purpose.VALIDATION_NOTICE)),
    /** A disclosure the law requires. */
    SENDS_DISCLOSURE(
            s -> Acts.hasPurpose(s, Purpose.VALIDATION_NOTICE, Purpose.REQUIRED_DISCLOSURE, Purpose.VERIFICATION)),
    /** A disclosure the law requires is asked about. */
    ASKS_ABOUT_DISCLOSURE(s -> Acts.hasPurpose(
            s,
            Purpose.VALIDATION_NOTICE_NOT_SENT,
            Purpose.VALIDATION_NOTICE,
            Purpose.REQUIRED_DISCLOSURE,
            Purpose.VERIFICATION)),

    /** The disclosures due in this communication are not all made. */
    LACKS_DISCLOSURE(RegFContent::lacksDisclosure),
    /** They are not made in every language of the communication. */
    LACKS_DISCLOSURE_LANGUAGE(RegFContent::lacksDisclosureLanguage),
    /** The notice takes its facts of different dates. */
    MIXES_REFERENCE_DATES(RegFContent::mixesReferenceDates),
    /** The notice leaves a sum blank. */
    LEAVES_SUM_BLANK(RegFContent::leavesSumBlank),
    /** The notice names no individual. */
    NAMES_NOBODY(s -> !s.attempt().regF().addresseeNamed()),
    /** The notice goes to a consumer who is known to have died. */
    TO_DECEASED(s -> s.role() == Role.CONSUMER && s.consumer().regF().deceased()),
    /** The addressee is known to live elsewhere. */
    KNOWN_NOT_RESIDENT(s -> s.attempt().regF().knownNotResident()),

    /** The limitation period is over. */
    LIMITATION_EXPIRED(RegFDebts::isTimeBarred),
    /** The debt is paid. */
    DEBT_PAID(RegFDebts::isPaid),
    /** Money is booked to a disputed debt though there are others. */
    PAYS_DISPUTED_DEBT(RegFDebts::paysDisputed),
    /** Money is booked to another debt than the consumer said. */
    PAYS_AGAINST_DIRECTION(RegFDebts::paysAgainstDirection);

    private final Predicate<Situation> test;

    RegFCircumstance(Predicate<Situation> test) {
        this.test = test;
    }

    @Override
    public Predicate<Situation> test() {
        return test;
    }

    @Override
    public boolean followsTheClock() {
        return this == INCONVENIENT_TIME;
    }

    @Override
    public @Nullable Instant nextTurn(Situation situation) {
        return followsTheClock() ? InconvenientTimes.nextTurn(situation) : null;
    }

    private static boolean says(Situation s, Utterance utterance) {
        return s.attempt().manner().duringCall() && s.attempt().regF().utterance() == utterance;
    }
}
