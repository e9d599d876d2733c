package org.duly.compliance.facts;

/** How an act is done: a contact with a person, or an operation on the debt, its records or the court. */
public enum Channel {
    PHONE_CALL,
    RINGLESS_VOICEMAIL,
    SMS,
    EMAIL,
    MAIL,
    POSTCARD,
    SOCIAL_PRIVATE,
    SOCIAL_PUBLIC,
    WEBSITE_SESSION,
    MOBILE_APP,
    APP_PUSH,
    VISIT,
    PUBLIC_NOTICE,
    CREDIT_REPORT,
    LAWSUIT,
    PROOF_OF_CLAIM,
    DEBT_SALE,
    DATA_FILE,
    PAYMENT_ALLOCATION,
    RECORD_DELETION,
    OBLIGATION_CHECK,
    PROPOSE_PLAN,
    DECIDE_PLAN,
    CHARGE_FEE,
    SET_PENALTY_RATE,
    CLAIM_COSTS,
    /** Asking the customer's bank for money under a continuous payment authority (United Kingdom). */
    TAKE_PAYMENT;

    /** Whether the channel reaches a person, as against an operation, which has no hours. */
    public boolean isContact() {
        return ordinal() <= PUBLIC_NOTICE.ordinal();
    }
}
