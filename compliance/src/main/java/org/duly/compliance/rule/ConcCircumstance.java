package org.duly.compliance.rule;

import java.util.function.Predicate;
import org.duly.compliance.facts.ConcAct.Proceeding;
import org.duly.compliance.facts.ConcAct.Say;
import org.duly.compliance.facts.ConcDebt.InMoratorium;
import org.duly.compliance.facts.ConcDebt.Product;
import org.duly.compliance.facts.ConcWishes.Nation;

/** What only rules of the United Kingdom say of an act. */
public enum ConcCircumstance implements Circumstance {
    /** Somebody is addressed who did not sign the agreement. */
    TO_NON_PARTY(ConcPersons::nonParty),
    /** The customer lets this person be told. */
    DISCLOSURE_AUTHORISED(s -> Conc.act(s).disclosureAuthorised()),
    /** A person acting for the customer with his prior consent is addressed. */
    TO_RESPONSIBLE_PERSON(ConcPersons::responsible),
    /** Something about the debt is told before it is known that this is the customer. */
    UNCONFIRMED_IS_TOLD(ConcPersons::unconfirmedIsTold),
    /** The outside of a message lets others know of the debt. */
    OUTSIDE_TELLS_OF_DEBT(s -> Conc.act(s).outsideTellsOfDebt()),
    /** The customer has a representative who can be reached. */
    CUSTOMER_REPRESENTED(ConcPersons::represented),
    /** There is an objective reason to pass the representative over, or only debt advice is pointed to. */
    BYPASS_JUSTIFIED(s -> Conc.act(s).reasonToBypass() || Conc.act(s).signpostsAdvice()),
    /** The customer asked not to be reached this way. */
    CUSTOMER_DECLINED_MEDIUM(ConcPersons::declinedMedium),
    /** The customer asked not to be reached in this place, or his employer forbids it. */
    CUSTOMER_DECLINED_PLACE(ConcPersons::declinedPlace),
    /** The number or address was found to be somebody else's. */
    NUMBER_OF_ANOTHER(ConcPersons::numberOfAnother),

    /** This person might not be the borrower. */
    MIGHT_BE_ANOTHERS_DEBT(s -> Conc.debt(s).mightBeAnothers()),
    /** Nobody checked that the true borrower is pursued for the right sum. */
    PERSON_OR_SUM_UNVERIFIED(ConcStops::unverified),
    /** Mental capacity is, or may be, lacking. */
    CAPACITY_IN_DOUBT(ConcStops::capacityInDoubt),
    /** The debt is disputed on grounds that may be valid, and the outcome has not been told. */
    DISPUTE_OPEN(ConcStops::disputed),
    /** Liability is admitted, and the plan the customer proposed was not accepted. */
    DEBT_DEADLOCKED(s -> Conc.debt(s).deadlocked()),
    /** A complaint lies with the Financial Ombudsman Service. */
    AT_OMBUDSMAN(s -> s.happened(Conc.debt(s).ombudsmanSince())),
    /** Bankrupt, or under another formal insolvency. */
    FORMALLY_INSOLVENT(ConcStops::insolvent),
    /** In or approaching arrears, or in default. */
    IN_DIFFICULTY(s -> s.happened(Conc.customer(s).inDifficultySince())),
    /** Known or suspected to be particularly vulnerable. */
    KNOWN_VULNERABLE(s -> s.happened(Conc.customer(s).vulnerableSince())),
    /** No court has given judgment on the debt. */
    NO_JUDGMENT_YET(ConcStops::noJudgment),

    /** A running liability, which a Breathing Space leaves payable. */
    RUNNING_LIABILITY(s -> Conc.debt(s).moratorium() == InMoratorium.ONGOING),
    /** A debt that a Breathing Space does not reach. */
    OUTSIDE_MORATORIUM(s -> Conc.debt(s).moratorium() == InMoratorium.EXCLUDED),
    /** The court allowed the step. */
    COURT_PERMITS(s -> Conc.act(s).courtPermission()),

    /** The customer lives in Scotland. */
    IN_SCOTLAND(s -> Conc.customer(s).nation() == Nation.SCOTLAND),
    /** Lender and owner let the whole limitation period pass without a contact. */
    SILENT_IN_LIMITATION_PERIOD(s -> !Conc.debt(s).contactedInPeriod()),
    /** The customer said that he will not pay because the debt is statute barred. */
    REFUSED_AS_BARRED(s -> s.happened(Conc.debt(s).refusedAsBarredAt())),
    /** The buyer is not told that the debt is statute barred. */
    BARRED_UNIDENTIFIED(s -> !Conc.act(s).barredIdentified()),

    /** Presses for a lump sum, for haste, for borrowing or for selling. */
    PRESSES_THE_CUSTOMER(ConcSteps::presses),
    /** Refuses to talk with somebody who is developing a plan. */
    REFUSES_TO_NEGOTIATE(s -> Conc.says(s, Say.REFUSES_TO_NEGOTIATE)),
    /** Refuses to say what is owed. */
    REFUSES_BALANCE(s -> Conc.says(s, Say.REFUSES_BALANCE)),
    /** Refuses to deal with the customer's adviser. */
    REFUSES_ADVISER(s -> Conc.says(s, Say.REFUSES_ADVISER)),
    /** Threatens court to get more than the customer can afford. */
    COURT_TO_EXTRACT_MORE(s -> Conc.says(s, Say.COURT_TO_EXTRACT_MORE)),
    /** Hints at court or enforcement in any way. */
    HINTS_AT_COURT(ConcSteps::threatensCourt),
    /** Speaks of bailiffs, attachment of earnings or other enforcement. */
    TALKS_OF_ENFORCEMENT(s -> Conc.says(s, Say.ENFORCEMENT)),
    /** Claims powers, a status or an action that are not there. */
    CLAIMS_FALSE_POWERS(s -> Conc.says(s, Say.FALSE_POWERS)),
    /** Makes the customer call under a pretext. */
    MISLEADING_PROMPT(s -> Conc.says(s, Say.MISLEADING_PROMPT)),
    /** Gives a dear number to call. */
    PREMIUM_NUMBER(s -> Conc.says(s, Say.PREMIUM_NUMBER)),
    /** Threatens to tell others. */
    THREATENS_DISCLOSURE(s -> Conc.says(s, Say.THREATENS_DISCLOSURE)),
    /** Threatens a visit. */
    THREATENS_VISIT(s -> Conc.says(s, Say.THREATENS_VISIT)),
    /** Presses the customer to raise an offer that was refused. */
    INTIMIDATES_AFTER_REFUSAL(s -> Conc.says(s, Say.INTIMIDATES_AFTER_REFUSAL)),
    /** Does not say in what role and why. */
    ROLE_OR_PURPOSE_UNTOLD(s -> !Conc.act(s).explainsRoleAndPurpose()),

    /** The customer was not told of the visit, its purpose and its time. */
    VISIT_UNANNOUNCED(ConcSteps::unannounced),
    /** A visit at work or in hospital. */
    VISIT_AT_WORK_OR_HOSPITAL(ConcSteps::atWorkOrHospital),
    /** The customer agreed to the visit, expressly and beforehand. */
    VISIT_AGREED(ConcSteps::visitAgreed),
    /** Stays although asked to go, or although the customer is plainly distressed. */
    REFUSES_TO_LEAVE(ConcSteps::refusesToLeave),

    /** The customer's own circumstances were not weighed. */
    FORBEARANCE_UNCONSIDERED(s -> !Conc.act(s).forbearanceConsidered()),
    /** Free debt advice is not named. */
    ADVICE_UNOFFERED(s -> !Conc.act(s).offersDebtAdvice()),
    /** Income and expenditure were not assessed objectively. */
    ASSESSED_NOT_OBJECTIVELY(ConcSteps::notObjective),
    /** What a part settlement leaves is not explained. */
    REMAINDER_UNEXPLAINED(s -> !Conc.act(s).remainderExplained()),
    /** An offer is refused. */
    REFUSES_OFFER(ConcSteps::refusesOffer),
    /** The offer was not weighed. */
    OFFER_UNCONSIDERED(s -> !Conc.act(s).offerConsidered()),
    /** The reason for a refusal is not given. */
    REFUSAL_UNEXPLAINED(s -> !Conc.act(s).refusalExplained()),

    /** An order for sale, or a bankruptcy petition. */
    SEEKS_SALE_OR_BANKRUPTCY(s -> ConcSteps.seeks(s, Proceeding.ORDER_FOR_SALE, Proceeding.BANKRUPTCY_PETITION)),
    /** Repossession. */
    SEEKS_REPOSSESSION(s -> ConcSteps.seeks(s, Proceeding.REPOSSESSION)),
    /** Gentler ways were not explored first. */
    GENTLER_WAYS_UNEXPLORED(s -> !Conc.act(s).optionsExplored()),

    /** The agent is not told what is known of the customer. */
    FLAGS_WITHHELD(ConcStops::flagsWithheld),
    /** Another party chases the customer for the same debt. */
    CHASED_BY_ANOTHER(s -> Conc.act(s).pursuedByAnother()),
    /** After an assignment the customer is served as before. */
    SERVICING_UNCHANGED(s -> Conc.debt(s).servicingUnchanged()),

    /** High-cost short-term credit. */
    HIGH_COST_SHORT_TERM(s -> Conc.debt(s).product() == Product.HIGH_COST_SHORT_TERM),
    /** The firm knows that the customer cannot afford the payment it asks the bank for. */
    CARD_UNAFFORDABLE(ConcSteps::cardUnaffordable),
    /** The customer has cancelled the continuous payment authority. */
    CARD_CANCELLED(ConcSteps::cardCancelled),
    /** Less than the sum due is asked of the bank, without a plan the customer agreed to. */
    CARD_PART_PAYMENT(ConcSteps::cardPartPayment);

    private final Predicate<Situation> test;

    ConcCircumstance(Predicate<Situation> test) {
        this.test = test;
    }

    @Override
    public Predicate<Situation> test() {
        return test;
    }
}
