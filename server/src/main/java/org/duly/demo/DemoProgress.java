package org.duly.demo;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** How far the building of the agency has come. */
@Component
@ConditionalOnBooleanProperty("duly.demo")
class DemoProgress {

    /**
     * Where it stands.
     *
     * @param days lived through so far, of {@code ofDays}
     * @param done nothing is being built (any more)
     * @param failed the building ended with an error that the log tells
     */
    record Progress(int days, int ofDays, boolean done, boolean failed) {

        public int percent() {
            return ofDays == 0 ? 0 : 100 * days / ofDays;
        }
    }

    private final AtomicReference<Progress> progress = new AtomicReference<>(new Progress(0, 0, true, false));

    Progress now() {
        return progress.get();
    }

    void building(int days, int ofDays) {
        progress.set(new Progress(days, ofDays, false, false));
    }

    void done() {
        progress.updateAndGet(last -> new Progress(last.ofDays, last.ofDays, true, false));
    }

    void failed() {
        progress.updateAndGet(last -> new Progress(last.days, last.ofDays, false, true));
    }
}
