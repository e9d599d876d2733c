package org.duly.portfolio;

/**
 * Why a row of a placement is not accepted. Of the texts, {@code portfolio.rule.…} says what is wrong and
 * {@code portfolio.remedy.…} what to do.
 */
public enum Rule {
    REQUIRED,
    TEXT_TOO_LONG,
    FORMULA,
    ROUNDED,
    CELL_ERROR,
    SURPLUS,
    AMOUNT_FORMAT,
    AMOUNT_POWER,
    AMOUNT_NEGATIVE,
    AMOUNT_DECIMALS,
    AMOUNT_TOO_LARGE,
    NOTHING_OWED,
    /** Parts do not add up to the given total. Argument: their sum. */
    SUM,
    DATE_FORMAT,
    DATE_IMPOSSIBLE,
    DATE_AMBIGUOUS,
    DATE_FUTURE,
    DATE_TOO_OLD,
    DUE_BEFORE_CONTRACT,
    RECALL_BEFORE_PLACEMENT,
    CURRENCY_UNKNOWN,
    /** Argument: the creditor's currency. */
    CURRENCY_OTHER,
    KIND_UNKNOWN,
    PRODUCT_UNKNOWN,
    RELATION_UNKNOWN,
    SOURCE_UNKNOWN,
    NUMBER_FORMAT,
    IDENTITY_TYPE_UNKNOWN,
    IDENTITY_FORMAT,
    IDENTITY_CHECKSUM,
    /** The same identity number stands with another name. Argument: row. */
    IDENTITY_SHARED,
    /** The creditor already placed that identity number under another name. */
    IDENTITY_IN_BOOK,
    PHONE,
    EMAIL,
    /** Argument: row that has the same account number. */
    DUPLICATE_IN_FILE,
    DUPLICATE_IN_BOOK
}
