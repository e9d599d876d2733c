package org.duly.party.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows an operator what is wrong with the keys and what to do, instead of a stack trace. */
class KeysUnavailableAnalyzer extends AbstractFailureAnalyzer<KeysUnavailable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, KeysUnavailable cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
