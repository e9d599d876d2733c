package org.duly.compliance.pack;

/** How well the text behind a rule is known to whoever wrote the pack. */
enum Mark {
    /** The text itself was read. */
    SEEN,
    /** It is known from quotations or accounts of others. */
    SECONDARY,
    /** Nobody has read it; such a rule ships disabled. */
    MEMORY,
    /** There is no text of law: the house decided it. */
    HOUSE
}
