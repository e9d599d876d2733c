package org.duly.compliance;

import java.util.List;
import java.util.Set;
import org.duly.compliance.facts.Event;
import org.duly.compliance.facts.Facts;

/** Acts under one law as chance makes them up, and what an outsider knows of that law without asking a pack. */
interface MadeUpCases {
    /** An act; the same for the same seed. */
    Facts of(long seed);

    /** A further contact, at or before the act. */
    Event anotherContact(long seed, Facts facts);

    /** Whether the law forbids the act at this minute whatever else is true of it; reckoned without any pack. */
    boolean isForbidden(Facts facts);

    /** Rules by which a further contact may lift a refusal; each for a reason the law gives. */
    Set<String> rulesThatContactsLift();

    /** Every id these cases use, as it stands in JSON. */
    List<String> ids();
}
