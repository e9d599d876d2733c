package org.duly.compliance.rule;

import java.util.function.Predicate;
import org.duly.compliance.facts.Collector;
import org.duly.compliance.facts.DebtorState;
import org.duly.compliance.facts.Message;
import org.duly.compliance.facts.Placement;
import org.duly.compliance.facts.Purpose;
import org.duly.compliance.facts.Target;
import org.duly.compliance.facts.Voice;
import org.jspecify.annotations.Nullable;

/** What the rules of any law may say of an act. */
public enum SharedCircumstance implements Circumstance {
    /** Speaking on a call the debtor or the person placed. */
    ON_INBOUND_CALL(s -> s.attempt().manner().onInboundCall()),
    /** Said within a running call. */
    DURING_CALL(s -> s.attempt().manner().duringCall()),
    /** The first contact of this party on this debt. */
    FIRST_CONTACT(s -> s.attempt().manner().firstContact()),
    /** An outside agency acts. */
    BY_AGENCY(s -> s.agency() != null),
    /** A voice that only tells. */
    INFORMATIONAL_VOICE(s -> s.attempt().voice().mode() == Voice.Mode.INFORMATIONAL),
    /** A voice in dialogue. */
    INTERACTIVE_VOICE(s -> s.attempt().voice().mode() == Voice.Mode.INTERACTIVE),

    /** Payment is asked for. */
    COLLECTING(Acts::collecting),
    /** Only asks where the debtor is, or to pass on a message. */
    RESTORES_CONTACT(s -> Acts.hasPurpose(s, Purpose.LOCATION_INFORMATION, Purpose.RELAY_MESSAGE)),
    /** Gives somebody account and sum to pay. */
    GIVES_REPAYMENT_DETAILS(s -> Acts.hasPurpose(s, Purpose.REPAYMENT_INFORMATION)),
    /** Tells what was asked for, or what other law demands to be told. */
    ANSWERS_REQUEST(Acts::answersRequest),
    /** Gives the repayment details to a person whose offer to pay was logged. */
    ANSWERS_VOLUNTEER(People::answersVolunteer),
    /** Asks about the estate of a debtor who died. */
    ESTATE_MATTER(People::estateMatter),

    /** The debtor is addressed. */
    TO_DEBTOR(s -> s.role() == Target.Role.CONSUMER),
    /** The debtor's lawyer is addressed. */
    TO_ATTORNEY(s -> s.role() == Target.Role.ATTORNEY),
    /** A guarantor is addressed. */
    TO_GUARANTOR(s -> s.role() == Target.Role.GUARANTOR),
    /** A person is addressed who owes nothing. */
    TO_THIRD_PERSON(People::toThirdPerson),
    /** A third person not filed as having to do with the debt. */
    TO_UNRELATED_PERSON(People::toUnrelatedPerson),
    /** The person was not named by the debtor beforehand. */
    NOT_NAMED_BY_DEBTOR(People::notNamed),
    /** The person has said no. */
    PERSON_REFUSED(People::refused),
    /** A spouse without proof of joint debt. */
    SPOUSE_WITHOUT_PROOF(People::spouseWithoutProof),
    /** An heir who renounced. */
    HEIR_RENOUNCED(People::heirRenounced),
    /** An heir asked for more than he received. */
    HEIR_BEYOND_ESTATE(People::heirAskedBeyondEstate),
    /** A guarantor without a contract on file. */
    GUARANTEE_WITHOUT_CONTRACT(People::withoutGuaranteeContract),
    /** A guarantor asked for more than he agreed to. */
    GUARANTOR_BEYOND_CONSENT(People::guarantorAskedBeyondConsent),
    /** The debtor has died or lost legal capacity. */
    DEBTOR_DEAD_OR_INCAPABLE(
            s -> s.consumer().state() == DebtorState.DECEASED || s.consumer().state() == DebtorState.INCAPABLE),

    /** Anything about the debt is told. */
    TELLS_OF_DEBT(s -> s.attempt().message().tellsOfDebt()),
    /** How long it is overdue is told. */
    TELLS_ARREARS_DURATION(s -> s.attempt().message().mentionsArrearsDuration()),
    /** Threatens the court's list of dishonest debtors. */
    THREATENS_DISHONEST_LIST(s -> s.attempt().message().threatensDishonestList()),
    /** Threatens violence. */
    THREATENS_VIOLENCE(s -> s.attempt().message().threatensViolence()),
    /** Insults. */
    INSULTS(s -> s.attempt().message().insults()),
    /** Threatens or claims a private list of bad debtors. */
    CLAIMS_BLACKLIST(s -> s.attempt().message().claimsBlacklist()),
    /** States more than is owed. */
    EXAGGERATES_AMOUNT(s -> s.attempt().message().exaggeratesAmount()),
    /** Promises that the credit record will be mended. */
    PROMISES_CREDIT_REPAIR(s -> s.attempt().message().promisesCreditRepair()),
    /** Urges to borrow in order to pay. */
    URGES_NEW_BORROWING(s -> s.attempt().message().urgesNewBorrowing()),
    /** Poses as an authority. */
    SPEAKS_AS_AUTHORITY(s -> s.attempt().message().speaksAs() == Message.SpeaksAs.AUTHORITY),
    /** An agency poses as the lender. */
    AGENCY_SPEAKS_AS_LENDER(Acts::agencySpeaksAsLender),
    /** Does not say which institution it is. */
    HIDES_INSTITUTION(s -> !s.attempt().message().identifiesInstitution()),
    /** Names an account that is not the designated one. */
    PAYS_TO_PERSON(s -> s.attempt().message().paymentTo() == Message.PaymentTo.PERSONAL_ACCOUNT),

    /** The telephone recorder is down. */
    PHONE_UNRECORDED(Acts::phoneUnrecorded),
    /** No sound is recorded on a visit. */
    VISIT_WITHOUT_SOUND(Acts::visitWithoutSound),
    /** No picture is recorded on a visit. */
    VISIT_WITHOUT_VIDEO(Acts::visitWithoutVideo),
    /** The message log is down. */
    MESSAGE_UNLOGGED(Acts::messageUnlogged),
    /** Goes into a private place or an office without a yes. */
    ENTERS_WITHOUT_CONSENT(Acts::entersWithoutConsent),
    /** Goes into a home or another private place without a yes. */
    ENTERS_HOME_WITHOUT_CONSENT(Acts::entersHomeWithoutConsent),
    /** Shows no credentials. */
    HIDES_CREDENTIALS(Acts::hidesCredentials),
    /** Uses a private telephone or account to which the lender did not consent. */
    PRIVATE_DEVICE(Acts::privateDeviceUnconsented),

    /** The number or address has no lawful source. */
    UNLAWFUL_SOURCE(People::unlawfulSource),
    /** The number or address was bought. */
    BOUGHT_DATA(People::boughtData),
    /** The agency is not on the lender's published list. */
    AGENCY_NOT_LISTED(Acts::agencyNotListed),
    /** The debtor was not told of the agency beforehand. */
    OUTSOURCING_UNTOLD(Acts::outsourcingUntold),
    /** The person himself was not told of the negative record beforehand. */
    CREDIT_REPORT_UNTOLD(Acts::creditReportUntold),
    /** A police order forbids the contact. */
    FORBIDDEN_BY_POLICE(Acts::forbiddenByPolice),
    /** The claim changed hands and the debtor was not told. */
    OWNER_UNTOLD(Acts::ownerUntold),
    /** A signed plan is being kept. */
    PLAN_IN_FORCE(Acts::planInForce),
    /** The debt is not settled by today. */
    DEBT_UNCLEARED(s -> !s.happened(s.debt().clearedOn())),
    /** The creditor has taken the case back, or it is closed. */
    PLACEMENT_ENDED(s -> s.debt().placement() != Placement.PLACED),

    /** The collector has not passed the entry exam or not signed the undertaking. */
    ONBOARDING_INCOMPLETE(
            s -> collectorLacks(s.facts().collector(), c -> c.onboardingExamPassed() && c.confidentialitySigned())),
    /** The collector's background is not clear. */
    BACKGROUND_NOT_CLEAR(s -> collectorLacks(s.facts().collector(), Collector::backgroundClear)),

    /** A machine alone refuses and the person who asked for a human got none. */
    REFUSED_BY_MACHINE_ALONE(Acts::refusedByMachineAlone),
    /** The fee is not in the contract. */
    FEE_OUTSIDE_CONTRACT(Acts::feeOutsideContract),
    /** The fee is not in the cost table. */
    FEE_OUTSIDE_COST_TABLE(Acts::feeOutsideCostTable);

    private final Predicate<Situation> test;

    SharedCircumstance(Predicate<Situation> test) {
        this.test = test;
    }

    @Override
    public Predicate<Situation> test() {
        return test;
    }

    private static boolean collectorLacks(@Nullable Collector collector, Predicate<Collector> proof) {
        return collector != null && !proof.test(collector);
    }
}
