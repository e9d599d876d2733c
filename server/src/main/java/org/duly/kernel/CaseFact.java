package org.duly.kernel;

import org.jspecify.annotations.Nullable;

/** A fact about one case; the desk shows it in the timeline of the case. */
public interface CaseFact extends Fact {

    /** The case that it happened to. */
    CaseId caseId();

    /** Its creditor, where the teller knew; null leaves it to whoever hears to look it up. */
    default @Nullable CreditorId creditor() {
        return null;
    }
}
