package org.duly.contact.asking;

import org.duly.contact.ContactProperties;
import org.duly.contact.ContactSettings.Line;
import org.duly.contact.store.SettingStore;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Staff;
import org.duly.portfolio.Creditor;
import org.springframework.stereotype.Component;

/** What the gate must know of this house at one instant. */
@Component
class HouseFacts {

    private final Acting acting;
    private final Staff staff;
    private final SettingStore settings;
    private final ContactProperties properties;

    HouseFacts(Acting acting, Staff staff, SettingStore settings, ContactProperties properties) {
        this.acting = acting;
        this.staff = staff;
        this.settings = settings;
        this.properties = properties;
    }

    Situation.House of(Creditor creditor) {
        Actor actor = acting.current();
        String line = settings.lines().stream()
                .filter(Line::recorderUp)
                .map(Line::number)
                .findFirst()
                .orElse(null);
        return new Situation.House(
                actor,
                actor.user() == null ? null : staff.qualificationOf(actor.user()),
                settings.mandate(creditor.id()),
                line,
                properties.strict());
    }
}
