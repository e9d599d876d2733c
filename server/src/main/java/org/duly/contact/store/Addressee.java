package org.duly.contact.store;

import org.duly.party.Relation;

/** Who is addressed by an attempt: who owes, who stands in for the debt, and who does not owe at all. */
public enum Addressee {
    DEBTOR,
    GUARANTOR,
    CONTACT_PERSON;

    public static Addressee of(Relation relation) {
        return switch (relation) {
            case SELF -> DEBTOR;
            case GUARANTOR -> GUARANTOR;
            case SPOUSE, PARENT, CHILD, RELATIVE, FRIEND, COLLEAGUE, EMERGENCY_CONTACT, OTHER -> CONTACT_PERSON;
        };
    }
}
