package org.duly.identity.access;

import org.duly.audit.Witness;
import org.duly.identity.Acting;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the journal who acts. */
@Component
class ActingWitness implements Witness {

    private final Acting acting;

    ActingWitness(Acting acting) {
        this.acting = acting;
    }

    @Override
    public @Nullable UserId actor() {
        return acting.current().user();
    }

    @Override
    public String name() {
        return acting.current().name();
    }
}
