package org.duly.ledger;

/** The parts a debt is made of; kept apart always (滞纳金, 罚息 and 违约金 are not one). */
public enum Component {
    /** 本金. */
    PRINCIPAL,
    /** 利息. */
    INTEREST,
    /** 罚息 and 违约金. */
    PENALTY,
    /** 费用. */
    FEE
}
