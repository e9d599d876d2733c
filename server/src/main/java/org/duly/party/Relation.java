package org.duly.party;

/** How the holder of a contact point stands to the debtor. */
public enum Relation {
    /** The debtor himself (本人). */
    SELF,
    SPOUSE,
    PARENT,
    CHILD,
    RELATIVE,
    FRIEND,
    COLLEAGUE,
    /** Named by the debtor as emergency contact (紧急联系人). */
    EMERGENCY_CONTACT,
    /** Owes by contract beside the debtor (担保人). */
    GUARANTOR,
    OTHER;

    /** Whether this person owes the debt by law or contract. Everybody else is only a contact person (联系人). */
    public boolean owes() {
        return this == SELF || this == GUARANTOR;
    }
}
