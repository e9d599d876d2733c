package org.duly.compliance.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act shows that only United Kingdom law asks about (FCA CONC, Breathing Space). A list that is absent is in
 * order, an empty one says none.
 *
 * @param identityConfirmed whether the person spoken to was first found to be the customer
 * @param disclosureAuthorised whether the customer lets this other person be told
 * @param outsideTellsOfDebt whether the outside of a letter or a visible preview lets others know of the debt
 * @param explainsRoleAndPurpose whether the caller says for whom, in what role and why
 * @param forbearanceConsidered whether the customer's own circumstances were weighed before asking for payment
 * @param offersDebtAdvice whether free debt advice is named and referred to
 * @param signpostsAdvice whether naming free debt advice is all the contact is for
 * @param reasonToBypass an objective reason to pass over the customer's representative
 * @param pursuedByAnother another party chases the same customer for the same debt
 * @param balanceAfter what is owed once the charge is booked
 * @param remainderExplained whether what a part settlement leaves is explained
 * @param optionsExplored whether every gentler way was explored first
 * @param courtPermission the court allowed this step in spite of a moratorium
 * @param offerConsidered whether the customer's offer was weighed
 * @param refusalExplained whether the reason for refusing an offer is given
 * @param reasonableCost what the event costs the firm
 * @param flagsPassed what the agent is told of the customer, complete
 * @param barredIdentified whether a statute-barred debt is named as one to the buyer
 * @param shares how one payment is spread over several agreements
 */
public record ConcAct(
        @Absent("true") boolean identityConfirmed,
        boolean disclosureAuthorised,
        boolean outsideTellsOfDebt,
        List<Say> says,
        @Absent("true") boolean explainsRoleAndPurpose,
        @Absent("true") boolean forbearanceConsidered,
        @Absent("true") boolean offersDebtAdvice,
        boolean signpostsAdvice,
        boolean reasonToBypass,
        boolean pursuedByAnother,
        @Nullable Call visit,
        @Nullable Budget budget,
        @Nullable BigDecimal balanceAfter,
        @Absent("true") boolean remainderExplained,
        @Nullable Proceeding proceeding,
        @Absent("true") boolean optionsExplored,
        boolean courtPermission,
        @Absent("true") boolean offerConsidered,
        @Absent("true") boolean refusalExplained,
        @Nullable BigDecimal reasonableCost,
        @Nullable List<Flag> flagsPassed,
        @Absent("true") boolean barredIdentified,
        @Nullable Received received,
        @Nullable CardRequest cpa,
        @Nullable List<Share> shares) {
    public ConcAct {
        says = List.copyOf(says);
        flagsPassed = flagsPassed == null ? null : List.copyOf(flagsPassed);
        shares = shares == null ? null : List.copyOf(shares);
    }

    /** Something said to the customer, or to somebody for him. */
    public enum Say {
        /** Pay at once, in very few or in too large payments, whatever that does to him. */
        LUMP_SUM,
        /** Pay within an unreasonably short time. */
        SHORT_TERM,
        /** Borrow, or borrow more, to pay. */
        BORROW,
        /** Sell the home or other property to pay. */
        SELL,
        /** No talk with somebody who is developing a plan. */
        REFUSES_TO_NEGOTIATE,
        /** No word on arrears or balance, though asked. */
        REFUSES_BALANCE,
        /** No dealing with his adviser, without an objective reason. */
        REFUSES_ADVISER,
        /** Court action, to get more than he can afford. */
        COURT_TO_EXTRACT_MORE,
        /** Bailiffs, attachment of earnings or other enforcement. */
        ENFORCEMENT,
        /** Powers, status or membership that the firm does not have, or action that was never taken. */
        FALSE_POWERS,
        /** A pretext to make him call, such as a missed parcel. */
        MISLEADING_PROMPT,
        /** A number to call that costs more than an ordinary one. */
        PREMIUM_NUMBER,
        /** That others will be told. */
        THREATENS_DISCLOSURE,
        /** That somebody will come. */
        THREATENS_VISIT,
        /** Pressure to raise an offer that was refused. */
        INTIMIDATES_AFTER_REFUSAL
    }

    /** What a firm tells its agent of a customer. */
    public enum Flag {
        DIFFICULTY,
        VULNERABILITY,
        DISPUTE,
        PLAN,
        REPRESENTATIVE
    }

    /** A step in court. */
    public enum Proceeding {
        CLAIM,
        CHARGING_ORDER,
        ORDER_FOR_SALE,
        BANKRUPTCY_PETITION,
        REPOSSESSION
    }

    /** How a debt collection visit is made. */
    public record Call(
            @Absent("true") boolean announced, boolean atHospital, boolean customerAgreed, boolean refusesToLeave) {}

    /** Income and expenditure of one month, and the instalment that is to come out of it. */
    public record Budget(
            BigDecimal income,
            BigDecimal priorityDebts,
            BigDecimal essentialCosts,
            BigDecimal instalment,
            @Absent("STANDARD_FINANCIAL_STATEMENT") Assessed assessedBy) {
        /** By what it was assessed. */
        public enum Assessed {
            STANDARD_FINANCIAL_STATEMENT,
            EQUIVALENT,
            NOT_OBJECTIVELY
        }

        /** What is left for the plan once priority debts and essential costs are met; negative when they are not. */
        public BigDecimal left() {
            return income.subtract(priorityDebts).subtract(essentialCosts);
        }
    }

    /** A customer's payment in the hands of an agent. */
    public record Received(
            LocalDate receivedOn, @OrNull @Nullable LocalDate passedOn, boolean otherwiseAgreed) {}

    /**
     * A request for money under a continuous payment authority.
     *
     * @param dueOn when the sum fell due
     * @param refused requests for the same sum that were refused, none of them before a forbearance
     * @param partPayment whether less than the sum due is asked for
     * @param planConsented the customer expressly agreed to these reduced payments, or to further requests
     * @param unaffordable the firm knows that the customer cannot afford it
     * @param cancelledAt the day the customer's cancelling reached the firm
     * @param customerAsked whether reasonable efforts were made to ask the customer why it failed
     */
    public record CardRequest(
            LocalDate dueOn,
            @Nullable Integer refused,
            boolean partPayment,
            boolean planConsented,
            boolean unaffordable,
            @Nullable LocalDate cancelledAt,
            boolean customerAsked) {}

    /** What one agreement gets of a payment. */
    public record Share(String debt, BigDecimal amount) {}

    /** An act of which nothing of this kind is stated. */
    public static final ConcAct NONE = new ConcAct(
            true, false, false, List.of(), true, true, true, false, false, false, null, null, null, true, null, true,
            false, true, true, null, null, true, null, null, null);
}
