package org.duly.identity;

/** What a person who works here, or looks in as a creditor, may do. */
public enum Role {
    /** Creates users, creditors and settings; sees no debtor. */
    ADMINISTRATOR,
    /** Leads a team: assigns cases, sees all cases of the creditors in scope. */
    LEADER,
    /** Works cases. */
    COLLECTOR,
    /** Watches what the gate refused, what was revealed and exported. */
    COMPLIANCE,
    /** Books creditors' payment files. */
    FINANCE,
    /** A creditor's own reader: sees its own portfolios only. */
    CREDITOR;

    /** The name Spring Security knows the role by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
