package org.duly.contact.ports;

import java.time.Clock;
import java.util.Objects;
import org.duly.compliance.Clearance;
import org.duly.compliance.facts.Channel;
import org.duly.kernel.ContactPointId;
import org.duly.party.Parties;
import org.springframework.stereotype.Component;

/** Hands the number to the softphone at the collector's desk, which dials it on the registered line. */
@Component
class SoftphoneHandover implements Dialler {

    private final Parties parties;
    private final Clock clock;

    SoftphoneHandover(Parties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    public Dialled dial(Clearance clearance, String line) {
        if (clearance.channel() != Channel.PHONE_CALL || !clearance.coversStartAt(clock.instant())) {
            throw new IllegalStateException("This clearance opens no line now; ask again: " + clearance);
        }
        ContactPointId point = ContactPointId.parse(Objects.requireNonNull(clearance.contactPoint()));
        return new Dialled(parties.reveal(point, "contact.call " + clearance.token()), line);
    }
}
