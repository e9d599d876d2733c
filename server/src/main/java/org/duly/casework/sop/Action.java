package org.duly.casework.sop;

import org.jspecify.annotations.Nullable;

/**
 * Something the procedure may ask for: a contact with somebody, or work inside the house.
 *
 * @param contact whom it reaches and how; null for work inside the house
 */
public record Action(String id, @Nullable Contact contact) {

    /**
     * How somebody is reached.
     *
     * @param purpose why, where it is not ordinary collection
     */
    public record Contact(Reaches reaches, Way by, Purpose purpose) {}

    /** Who is reached. */
    public enum Reaches {
        DEBTOR,
        GUARANTOR,
        CONTACT_PERSON,
        /** Who settles the estate of a debtor who died. */
        HEIR
    }

    /** By what means. */
    public enum Way {
        CALL,
        MESSAGE,
        LETTER,
        VISIT
    }

    /** Why. */
    public enum Purpose {
        COLLECTION,
        RELAY_MESSAGE,
        ESTATE_ENQUIRY
    }

    /** Whether nobody is reached by it. */
    public boolean inHouse() {
        return contact == null;
    }
}
