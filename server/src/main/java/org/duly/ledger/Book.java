package org.duly.ledger;

import org.jspecify.annotations.Nullable;

/** The books kept for every account. A posting debits or credits one of them. */
enum Book {
    PRINCIPAL(Component.PRINCIPAL),
    INTEREST(Component.INTEREST),
    PENALTY(Component.PENALTY),
    FEE(Component.FEE),
    /** Money of the payer beyond what was owed; a liability. */
    OVERPAID(null),
    /** Counter-book of every receipt. */
    RECEIVED(null),
    /** Counter-book of what the creditor placed and took back. */
    PLACED(null);

    private final @Nullable Component component;

    Book(@Nullable Component component) {
        this.component = component;
    }

    /** The component whose receivable it holds, or null for the other books. */
    @Nullable
    Component component() {
        return component;
    }

    /** The book that holds the receivable of a component. */
    static Book of(Component component) {
        return switch (component) {
            case PRINCIPAL -> PRINCIPAL;
            case INTEREST -> INTEREST;
            case PENALTY -> PENALTY;
            case FEE -> FEE;
        };
    }
}
