package org.duly.payment.web;

import java.util.Set;
import org.duly.payment.file.LineState;
import org.duly.payment.file.PaymentFile;

/** The four tabs of a file's result; the names stand in addresses. */
enum Tab {
    confirm(LineState.TO_CONFIRM),
    matched(LineState.MATCHED, LineState.POSTED, LineState.REPEATED, LineState.REVERSED),
    unmatched(LineState.UNMATCHED, LineState.DISMISSED),
    rejected(LineState.REJECTED);

    private final Set<LineState> states;

    Tab(LineState... states) {
        this.states = Set.of(states);
    }

    Set<LineState> states() {
        return states;
    }

    public long count(PaymentFile file) {
        return states.stream().mapToLong(file::count).sum();
    }

    /** What needs a person comes first. */
    static Tab first(PaymentFile file) {
        return confirm.count(file) > 0 ? confirm : matched;
    }
}
