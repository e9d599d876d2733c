package org.duly.assignment.run;

import org.duly.kernel.CaseId;
import org.duly.kernel.UserId;

/** What is not any more as it was when the run was drawn up. */
public sealed interface Change {

    /** The case is not open any more, or out of sight. */
    record Closed(CaseId id) implements Change {}

    /** Somebody else holds it now. */
    record Elsewhere(CaseId id) implements Change {}

    /** What is expected of it, what it asks, or its hand number is another. */
    record Otherwise(CaseId id) implements Change {}

    /** Somebody works on it this moment. */
    record InHand(CaseId id) implements Change {}

    /** The person is away, or offers, sees or may work other things than before. */
    record Person(UserId id) implements Change {}

    /** The person has no room any more for what he would get. */
    record Full(UserId id) implements Change {}
}
