package org.duly.kernel;

/** A fact about one case; the desk shows it in the timeline of the case. */
public interface CaseFact extends Fact {

    /** The case that it happened to. */
    CaseId caseId();
}
