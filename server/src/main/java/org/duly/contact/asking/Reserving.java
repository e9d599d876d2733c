package org.duly.contact.asking;

import java.util.Objects;
import org.duly.compliance.Clearance;
import org.duly.contact.ContactProperties;
import org.duly.contact.events.ContactReserved;
import org.duly.contact.store.Addressee;
import org.duly.contact.store.Keeping;
import org.duly.contact.store.StoredAttempt;
import org.duly.contact.store.StoredReceipt;
import org.duly.contact.store.TallyStore;
import org.duly.kernel.AttemptId;
import org.duly.kernel.Uuid7;
import org.duly.party.ContactPointCard;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reserves an allowed attempt, so that from this moment it counts. */
@Component
class Reserving {

    private final Keeping keeping;
    private final ContactProperties properties;
    private final ApplicationEventPublisher events;

    Reserving(Keeping keeping, ContactProperties properties, ApplicationEventPublisher events) {
        this.keeping = keeping;
        this.properties = properties;
        this.events = events;
    }

    /** Reserves it in the trip that keeps its receipt. */
    StoredAttempt reserve(Situation situation, ContactPointCard point, StoredReceipt receipt, Clearance clearance) {
        StoredAttempt attempt = attempt(situation, point, receipt, clearance);
        keeping.reservation(receipt, attempt, situation.whom(), counted(situation, attempt));
        return attempt;
    }

    void tell(StoredAttempt attempt) {
        StoredAttempt.Aim aim = attempt.aim();
        events.publishEvent(new ContactReserved(
                aim.creditor(),
                aim.caseId(),
                attempt.id(),
                aim.point(),
                aim.channel().name(),
                attempt.reservation().receiptHash(),
                attempt.reservation().at()));
    }

    private StoredAttempt attempt(
            Situation situation, ContactPointCard point, StoredReceipt receipt, Clearance clearance) {
        return new StoredAttempt(
                new AttemptId(Uuid7.next(situation.now())),
                new StoredAttempt.Aim(
                        situation.creditor().id(),
                        situation.card().id(),
                        situation.card().debtor(),
                        point.id(),
                        point.relation(),
                        receipt.about().channel()),
                new StoredAttempt.Reservation(
                        situation.now(),
                        situation.now().plus(properties.reservation()),
                        situation.house().actor().user(),
                        situation.house().actor().name(),
                        receipt.hash(),
                        clearance.token(),
                        clearance.expiresAt()),
                StoredAttempt.State.RESERVED,
                StoredAttempt.Course.NONE);
    }

    private static TallyStore.Counted counted(Situation situation, StoredAttempt attempt) {
        StoredAttempt.Aim aim = attempt.aim();
        return new TallyStore.Counted(
                attempt.id(),
                aim.caseId(),
                Objects.requireNonNull(situation.person().pointKeys().get(aim.point())),
                aim.channel(),
                Addressee.of(aim.relation()),
                attempt.reservation().at(),
                null);
    }
}
