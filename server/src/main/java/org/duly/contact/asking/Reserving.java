package org.duly.contact.asking;

import java.util.Objects;
import org.duly.compliance.Clearance;
import org.duly.contact.Channel;
import org.duly.contact.ContactProperties;
import org.duly.contact.events.ContactReserved;
import org.duly.contact.store.Addressee;
import org.duly.contact.store.AttemptStore;
import org.duly.contact.store.StoredAttempt;
import org.duly.contact.store.TallyStore;
import org.duly.kernel.AttemptId;
import org.duly.kernel.Uuid7;
import org.duly.party.ContactPointCard;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reserves an allowed attempt, so that from this moment it counts. */
@Component
class Reserving {

    private final AttemptStore attempts;
    private final TallyStore tally;
    private final ContactProperties properties;
    private final ApplicationEventPublisher events;

    Reserving(AttemptStore attempts, TallyStore tally, ContactProperties properties, ApplicationEventPublisher events) {
        this.attempts = attempts;
        this.tally = tally;
        this.properties = properties;
        this.events = events;
    }

    StoredAttempt reserve(
            Situation situation, ContactPointCard point, Channel channel, Clearance clearance, String receiptHash) {
        StoredAttempt attempt = new StoredAttempt(
                new AttemptId(Uuid7.next(situation.now())),
                new StoredAttempt.Aim(
                        situation.creditor().id(),
                        situation.card().id(),
                        situation.card().debtor(),
                        point.id(),
                        point.relation(),
                        channel),
                new StoredAttempt.Reservation(
                        situation.now(),
                        situation.now().plus(properties.reservation()),
                        situation.house().actor().user(),
                        situation.house().actor().name(),
                        receiptHash,
                        clearance.token(),
                        clearance.expiresAt()),
                StoredAttempt.State.RESERVED,
                StoredAttempt.Course.NONE);
        attempts.insert(attempt);
        count(situation, attempt);
        events.publishEvent(new ContactReserved(
                attempt.aim().caseId(), attempt.id(), point.id(), channel.name(), receiptHash, situation.now()));
        return attempt;
    }

    private void count(Situation situation, StoredAttempt attempt) {
        StoredAttempt.Aim aim = attempt.aim();
        tally.reserve(
                Situation.group(situation.creditor()),
                situation.person().key(),
                new TallyStore.Counted(
                        attempt.id(),
                        aim.caseId(),
                        Objects.requireNonNull(situation.person().pointKeys().get(aim.point())),
                        aim.channel(),
                        Addressee.of(aim.relation()),
                        attempt.reservation().at(),
                        null),
                attempt.reservation().expiresAt());
    }
}
