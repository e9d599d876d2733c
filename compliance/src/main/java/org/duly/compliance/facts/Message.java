package org.duly.compliance.facts;

/** Facts about the words of a contact. */
public record Message(
        boolean mentionsDebt,
        boolean mentionsAmount,
        boolean mentionsArrearsDuration,
        @Absent("SELF") SpeaksAs speaksAs,
        @Absent("true") boolean identifiesInstitution,
        boolean threatensDishonestList,
        boolean threatensViolence,
        boolean insults,
        boolean claimsBlacklist,
        boolean exaggeratesAmount,
        boolean promisesCreditRepair,
        boolean urgesNewBorrowing,
        @Absent("DESIGNATED_ACCOUNT") PaymentTo paymentTo) {
    /** In whose name the words are said. */
    public enum SpeaksAs {
        SELF,
        LENDER,
        AUTHORITY
    }

    /** Where the debtor is told to pay. */
    public enum PaymentTo {
        DESIGNATED_ACCOUNT,
        PERSONAL_ACCOUNT
    }

    /** Words with nothing to object to. */
    public static final Message NEUTRAL = mentioning(false, false, false);

    /** Words in order that say so much about the debt. */
    public static Message mentioning(boolean debt, boolean amount, boolean arrearsDuration) {
        return new Message(
                debt,
                amount,
                arrearsDuration,
                SpeaksAs.SELF,
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                PaymentTo.DESIGNATED_ACCOUNT);
    }

    /** Whether anything about the debt is told. */
    public boolean tellsOfDebt() {
        return mentionsDebt || mentionsAmount || mentionsArrearsDuration;
    }
}
