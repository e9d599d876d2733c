package org.duly.contact.asking;

import org.duly.contact.ContactProperties;
import org.duly.contact.store.Knowledge.Known;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Staff;
import org.springframework.stereotype.Component;

/** What the gate must know of this house at one instant. */
@Component
class HouseFacts {

    private final Acting acting;
    private final Staff staff;
    private final ContactProperties properties;

    HouseFacts(Acting acting, Staff staff, ContactProperties properties) {
        this.acting = acting;
        this.staff = staff;
        this.properties = properties;
    }

    Situation.House of(Known known) {
        Actor actor = acting.current();
        return new Situation.House(
                actor,
                actor.user() == null ? null : staff.qualificationOf(actor.user()),
                known.mandate(),
                known.line(),
                properties.strict());
    }
}
