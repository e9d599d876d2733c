package org.duly.casework.sop;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows an operator what is wrong in a playbook and what to do, instead of a stack trace. */
class PlaybookRefusedAnalyzer extends AbstractFailureAnalyzer<PlaybookRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PlaybookRefused cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
